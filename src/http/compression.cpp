#include "http/compression.hpp"

#include "http/header_list.hpp"

#include <brotli/encode.h>
#include <zlib.h>
#include <algorithm>
#include <array>

namespace cifra::http {
namespace {

constexpr std::array<std::string_view, 10> TEXTS{
    "application/json",     "application/xml",     "application/javascript", "application/manifest+json",
    "application/atom+xml", "application/ld+json", "application/xhtml+xml",  "image/svg+xml",
    "application/yaml",     "application/geo+json"};
constexpr int GZIP_LEVEL = 6;
constexpr int GZIP_WINDOW = 15 + 16;  // with a gzip header
constexpr int GZIP_MEMORY = 8;
constexpr int BROTLI_QUALITY = 5;  // above it a page costs more than making it

}  // namespace

bool is_compressible(std::string_view content_type) {
    auto const type = lower_case(trim_blanks(content_type.substr(0, content_type.find(';'))));
    if (type.rfind("text/", 0) == 0) return true;
    for (auto const* suffix : {"+json", "+xml", "+csv"})
        if (std::string_view(type).ends_with(suffix)) return true;
    return std::find(TEXTS.begin(), TEXTS.end(), type) != TEXTS.end();
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, GZIP_LEVEL, Z_DEFLATED, GZIP_WINDOW, GZIP_MEMORY, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string compressed(deflateBound(&stream, bytes.size()), '\0');
    // zlib's interface is without const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
    stream.avail_out = static_cast<uInt>(compressed.size());
    bool const whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    compressed.resize(whole ? stream.total_out : 0);
    deflateEnd(&stream);
    compressed.shrink_to_fit();
    return compressed;
}

std::string brotli(std::string_view bytes) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string compressed(size, '\0');
    bool const whole = BrotliEncoderCompress(BROTLI_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                                             reinterpret_cast<std::uint8_t const*>(bytes.data()), &size,
                                             reinterpret_cast<std::uint8_t*>(compressed.data())) == BROTLI_TRUE;
    compressed.resize(whole ? size : 0);
    compressed.shrink_to_fit();
    return compressed;
}

}  // namespace cifra::http

#include "http/compression.hpp"

#include <brotli/decode.h>
#include <gmock/gmock.h>
#include <zlib.h>

namespace cifra::http {
namespace {

std::string text() {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "<td>" + std::to_string(i * i) + "</td>";
    return text;
}

std::string gunzip(std::string const& bytes, std::size_t size) {
    std::string plain(size + 1, '\0');
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    plain.resize(stream.total_out);
    inflateEnd(&stream);
    return plain;
}

TEST(Compression, IsUndoneByOthersAndTheSameEachTime) {
    auto const plain = text();
    EXPECT_EQ(gunzip(gzip(plain), plain.size()), plain);
    EXPECT_EQ(gzip(plain), gzip(plain));
    EXPECT_EQ(gzip(plain).substr(4, 4), std::string(4, '\0')) << "no time is in it";
    auto const packed = brotli(plain);
    std::string unpacked(plain.size() + 1, '\0');
    auto size = unpacked.size();
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(packed.data());
    ASSERT_EQ(BrotliDecoderDecompress(packed.size(), bytes, &size, reinterpret_cast<std::uint8_t*>(unpacked.data())),
              BROTLI_DECODER_RESULT_SUCCESS);
    unpacked.resize(size);
    EXPECT_EQ(unpacked, plain);
    EXPECT_LT(packed.size(), plain.size() / 3);
}

TEST(Compression, IsForTextsAlone) {
    for (auto const* type : {"text/html; charset=utf-8", "TEXT/CSV", "image/svg+xml", "application/json",
                             "application/vnd.sdmx.data+json;version=2.0.0", "application/atom+xml",
                             "application/vnd.sdmx.data+csv;version=2.0.0"})
        EXPECT_TRUE(is_compressible(type)) << type;
    for (auto const* type : {"image/png", "application/pdf", "font/woff2", "application/zip", "",
                             "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
        EXPECT_FALSE(is_compressible(type)) << type;
}

}  // namespace
}  // namespace cifra::http

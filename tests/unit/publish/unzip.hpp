#pragma once

#include <zlib.h>
#include <string>

namespace cifra::test {

inline std::size_t little_endian(std::string const& bytes, std::size_t at, std::size_t count) {
    std::size_t value = 0;
    for (std::size_t i = count; i > 0; --i) value = value * 256 + static_cast<unsigned char>(bytes.at(at + i - 1));
    return value;
}

/// One file of a ZIP archive, found through its central directory; empty when it is not there.
inline std::string unzip(std::string const& archive, std::string const& name) {
    constexpr char const* ENTRY = "PK\x01\x02";
    for (auto at = archive.find(ENTRY); at != std::string::npos; at = archive.find(ENTRY, at + 4)) {
        auto const name_length = little_endian(archive, at + 28, 2);
        if (archive.compare(at + 46, name_length, name) != 0) continue;
        auto const packed = little_endian(archive, at + 20, 4);
        auto const size = little_endian(archive, at + 24, 4);
        auto const local = little_endian(archive, at + 42, 4);
        auto const data = local + 30 + little_endian(archive, local + 26, 2) + little_endian(archive, local + 28, 2);
        std::string text(size, '\0');
        z_stream stream = {};
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(archive.data() + data));
        stream.avail_in = static_cast<uInt>(packed);
        stream.next_out = reinterpret_cast<Bytef*>(text.data());
        stream.avail_out = static_cast<uInt>(size);
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return {};
        inflate(&stream, Z_FINISH);
        inflateEnd(&stream);
        return text;
    }
    return {};
}

}  // namespace cifra::test

#pragma once

#include <zlib.h>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Writes zip archives as they should be and as they should not: whatever an archive declares can be made a lie.
namespace cifra::support {

/// What an entry holds, as it stands in the archive, and what is true of it.
struct PackedContent {
    std::string bytes;
    std::uint64_t size = 0;
    std::uint32_t crc = 0;
    std::uint16_t method = 8;
};

/// Packs a beginning, a piece repeated, and an end: archives of a megabyte that unpack to gigabytes need not be held.
inline PackedContent deflated(std::string_view begin, std::string_view piece = {}, std::size_t times = 0,
                              std::string_view end = {}) {
    PackedContent packed;
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    auto const add = [&](std::string_view text, int flush) {
        packed.size += text.size();
        // Without bytes, zlib would answer its initial value.
        if (!text.empty()) {
            auto const* const bytes = reinterpret_cast<Bytef const*>(text.data());
            packed.crc = static_cast<std::uint32_t>(crc32(packed.crc, bytes, static_cast<uInt>(text.size())));
        }
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
        stream.avail_in = static_cast<uInt>(text.size());
        std::string buffer(65536, '\0');
        do {
            stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            stream.avail_out = static_cast<uInt>(buffer.size());
            deflate(&stream, flush);
            packed.bytes.append(buffer, 0, buffer.size() - stream.avail_out);
        } while (stream.avail_out == 0);
    };
    add(begin, Z_NO_FLUSH);
    for (std::size_t i = 0; i < times; ++i) add(piece, Z_NO_FLUSH);
    add(end, Z_FINISH);
    deflateEnd(&stream);
    return packed;
}

inline PackedContent stored(std::string_view content) {
    auto const crc = crc32(0, reinterpret_cast<Bytef const*>(content.data()), static_cast<uInt>(content.size()));
    return {std::string(content), content.size(), static_cast<std::uint32_t>(crc), 0};
}

/// One entry; what is set differs from the truth.
struct ZipEntry {
    std::string name;
    PackedContent content;
    std::optional<std::uint64_t> declared_size{};
    std::optional<std::uint64_t> declared_packed{};
    std::uint16_t flags = 0;  ///< 1: encrypted; 8: sizes stand in a descriptor behind the content.
    std::uint32_t attributes = 0;
    bool zip64 = false;
    std::optional<std::size_t> at_entry{};  ///< Has no bytes of its own, but those of an earlier entry.
};

/// How the archive ends.
struct ZipEnd {
    std::optional<std::uint16_t> declared_entries{};
    std::string comment{};
    bool written = true;
};

/// Lays out an archive.
class ZipWriter {
public:
    std::string write(std::vector<ZipEntry> const& entries, ZipEnd const& end = {}) {
        for (auto const& entry : entries) {
            m_offsets.push_back(entry.at_entry ? m_offsets[*entry.at_entry] : m_bytes.size());
            if (!entry.at_entry) local(entry);
        }
        auto const directory = m_bytes.size();
        for (std::size_t i = 0; i < entries.size(); ++i) central(entries[i], m_offsets[i]);
        if (!end.written) return std::move(m_bytes);
        auto const count = end.declared_entries.value_or(static_cast<std::uint16_t>(entries.size()));
        auto const directory_size = m_bytes.size() - directory;
        m_bytes += "PK\x05\x06";
        numbers<2>({0, 0, count, count});
        numbers<4>({directory_size, directory});
        numbers<2>({end.comment.size()});
        m_bytes += end.comment;
        return std::move(m_bytes);
    }

private:
    static constexpr std::uint32_t IN_EXTRA = 0xFFFFFFFF;

    template <int BYTES>
    void numbers(std::vector<std::uint64_t> const& values) {
        for (auto const value : values)
            for (unsigned i = 0; i < BYTES; ++i) m_bytes += static_cast<char>(value >> (8U * i) & 0xFFU);
    }

    void sizes(ZipEntry const& entry) {
        auto const size = entry.declared_size.value_or(entry.content.size);
        auto const packed = entry.declared_packed.value_or(entry.content.bytes.size());
        numbers<4>({entry.content.crc, entry.zip64 ? IN_EXTRA : packed, entry.zip64 ? IN_EXTRA : size});
    }

    void extra(ZipEntry const& entry) {
        if (!entry.zip64) return;
        numbers<2>({1, 16});
        numbers<8>({entry.declared_size.value_or(entry.content.size),
                    entry.declared_packed.value_or(entry.content.bytes.size())});
    }

    void local(ZipEntry const& entry) {
        m_bytes += "PK\x03\x04";
        numbers<2>({45, entry.flags, entry.content.method, 0, 0x21});
        if ((entry.flags & 8U) != 0)
            numbers<4>({0, 0, 0});
        else
            sizes(entry);
        numbers<2>({entry.name.size(), entry.zip64 ? 20U : 0U});
        m_bytes += entry.name;
        extra(entry);
        m_bytes += entry.content.bytes;
        if ((entry.flags & 8U) == 0) return;
        m_bytes += "PK\x07\x08";
        sizes(entry);
    }

    void central(ZipEntry const& entry, std::size_t offset) {
        m_bytes += "PK\x01\x02";
        numbers<2>({0x0300 | 45, 45, entry.flags, entry.content.method, 0, 0x21});
        sizes(entry);
        numbers<2>({entry.name.size(), entry.zip64 ? 20U : 0U, 0, 0, 0});
        numbers<4>({entry.attributes, offset});
        m_bytes += entry.name;
        extra(entry);
    }

    std::string m_bytes;
    std::vector<std::size_t> m_offsets;
};

inline std::string zip_bytes(std::vector<ZipEntry> const& entries, ZipEnd const& end = {}) {
    return ZipWriter().write(entries, end);
}

}  // namespace cifra::support

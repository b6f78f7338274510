#include "base/packed.hpp"

#include <limits>

namespace cifra::base {

void PackedWriter::number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) m_bytes += static_cast<char>((value & 0x7FU) | 0x80U);
    m_bytes += static_cast<char>(value);
}

void PackedWriter::text(std::string_view text) {
    number(text.size());
    m_bytes += text;
}

std::uint64_t PackedReader::fail() {
    m_failed = true;
    m_rest = {};
    return 0;
}

std::uint64_t PackedReader::number(std::uint64_t most) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
        auto const byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        std::uint64_t const bits = byte & 0x7FU;
        if (bits << shift >> shift != bits) return fail();
        value |= bits << shift;
        if (byte < 0x80) return value <= most ? value : fail();
    }
    return fail();
}

std::size_t PackedReader::count() {
    auto const count = number(std::numeric_limits<std::size_t>::max());
    return static_cast<std::size_t>(count <= m_rest.size() ? count : fail());
}

std::string_view PackedReader::text() {
    auto const size = count();
    auto const text = m_rest.substr(0, size);
    m_rest.remove_prefix(text.size());
    return text;
}

}  // namespace cifra::base

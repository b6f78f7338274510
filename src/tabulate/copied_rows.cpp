#include "tabulate/copied_rows.hpp"

#include <optional>

namespace cifra::tabulate {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto SIGNATURE = "PGCOPY\n\xFF\r\n\0"sv;

/// A whole number at a place, highest byte first.
std::optional<std::uint32_t> number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at + size > bytes.size()) return std::nullopt;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

}  // namespace

bool CopiedRows::take_header() {
    std::string_view const bytes(m_waiting);
    if (bytes.substr(0, SIGNATURE.size()) != SIGNATURE.substr(0, bytes.size())) m_broken = true;
    auto const flags = number_at(bytes, SIGNATURE.size(), 4);
    auto const extension = number_at(bytes, SIGNATURE.size() + 4, 4);
    if (!flags || !extension || m_broken) return false;
    // The upper flags are critical: who does not know them must not go on.
    m_broken = *flags >> 16U != 0;
    if (m_broken) return false;
    auto const size = SIGNATURE.size() + 8 + *extension;
    if (bytes.size() < size) return false;
    m_used = size;
    m_begun = true;
    return true;
}

bool CopiedRows::take_row(UseRow const& use) {
    constexpr std::uint32_t NO_FIELDS = 0xFFFF;
    constexpr std::uint32_t NULL_FIELD = 0xFFFFFFFF;
    std::string_view const bytes(m_waiting);
    auto const width = number_at(bytes, m_used, 2);
    if (!width) return false;
    m_ended = *width == NO_FIELDS;
    m_broken = !m_ended && *width != m_width;
    if (m_ended) m_used += 2;
    if (m_ended || m_broken) return false;
    m_fields.clear();
    auto at = m_used + 2;
    for (std::size_t field = 0; field < m_width; ++field) {
        auto const size = number_at(bytes, at, 4);
        if (!size) return false;
        at += 4;
        auto const length = *size == NULL_FIELD ? 0 : *size;
        if (at + length > bytes.size()) return false;
        m_fields.push_back(bytes.substr(at, length));
        at += length;
    }
    m_used = at;
    use(m_fields);
    return true;
}

bool CopiedRows::add(std::string_view bytes, UseRow const& use) {
    m_waiting.erase(0, m_used);
    m_used = 0;
    m_waiting.append(bytes);
    if (m_begun || take_header())
        while (!m_ended && take_row(use)) continue;
    return !m_broken && (!m_ended || m_used == m_waiting.size());
}

}  // namespace cifra::tabulate

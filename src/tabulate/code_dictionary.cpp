#include "tabulate/code_dictionary.hpp"

namespace cifra::tabulate {

CodeDictionary::CodeDictionary(std::vector<std::string> const& codes, std::vector<std::string> const& missing) {
    // Three quarters of the slots stay empty, so that a search ends at its first or second one.
    unsigned bits = 4;
    while ((std::size_t{1} << bits) < 4 * (codes.size() + missing.size() + 1)) ++bits;
    m_slots.resize(std::size_t{1} << bits);
    m_mask = m_slots.size() - 1;
    m_shift = 64 - bits;
    add("", 0);
    for (auto const& mark : missing) add(mark, 0);
    for (std::size_t i = 0; i < codes.size(); ++i) add(codes[i], static_cast<std::uint32_t>(i + 1));
}

void CodeDictionary::add(std::string const& text, std::uint32_t code) {
    if (text.size() > 16) {
        m_long.emplace(text, code);
        return;
    }
    auto padded = text + std::string(READ_AHEAD, '\0');
    if (find(padded.data(), text.size()) != UNKNOWN) return;
    auto slot = key_of(padded.data(), text.size());
    slot.size = static_cast<std::uint32_t>(text.size());
    slot.code = code;
    auto at = slot_of(slot);
    while (m_slots[at].size != EMPTY) at = (at + 1) & m_mask;
    m_slots[at] = slot;
}

std::uint32_t CodeDictionary::find_long(std::string_view text) const {
    auto const found = m_long.find(text);
    return found == m_long.end() ? UNKNOWN : found->second;
}

}  // namespace cifra::tabulate

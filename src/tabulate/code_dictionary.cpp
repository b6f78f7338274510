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

std::optional<std::uint64_t> bits_of(CodeDictionary const& codes, char const* text, std::size_t size, char separator) {
    std::uint64_t bits = 0;
    std::size_t begin = 0;
    auto const take = [&](std::size_t end) {
        auto const code = codes.find(text + begin, end - begin);
        begin = end + 1;
        if (code == CodeDictionary::UNKNOWN) return false;
        if (code > 0) bits |= std::uint64_t{1} << (code - 1);
        return true;
    };
    for (std::size_t at = 0; at < size; ++at)
        if (text[at] == separator && !take(at)) return std::nullopt;
    if (!take(size)) return std::nullopt;
    return bits;
}

}  // namespace cifra::tabulate

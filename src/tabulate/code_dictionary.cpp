#include "tabulate/code_dictionary.hpp"

#include "tabulate/byte_mask.hpp"

namespace cifra::tabulate {

CodeDictionary::CodeDictionary(std::vector<std::string> const& codes, std::vector<std::string> const& missing) {
    // Three quarters of the slots stay empty, so that a search ends at its first or second one.
    unsigned bits = 4;
    while ((std::size_t{1} << bits) < 4 * (codes.size() + missing.size() + 1)) ++bits;
    m_slots.resize(std::size_t{1} << bits);
    m_mask = m_slots.size() - 1;
    m_shift = 64 - bits;
    for (auto const* texts : {&codes, &missing})
        for (auto const& text : *texts)
            if (text.size() > SHORT_BYTES) m_most_bytes = SLOT_BYTES;
    add("", 0);
    for (auto const& mark : missing) add(mark, 0);
    for (std::size_t i = 0; i < codes.size(); ++i) add(codes[i], static_cast<std::uint32_t>(i + 1));
}

void CodeDictionary::add(std::string const& text, std::uint32_t code) {
    if (text.size() > SLOT_BYTES) {
        m_long.emplace(text, code);
        return;
    }
    auto padded = text + std::string(READ_AHEAD, '\0');
    if (find(padded.data(), text.size()) != UNKNOWN) return;
    Slot const slot{load(padded.data()), load(padded.data() + SHORT_BYTES), static_cast<std::uint32_t>(text.size()),
                    code};
    auto at = slot_of(slot.first, slot.last, m_shift);
    while (m_slots[at].size != EMPTY) at = (at + 1) & m_mask;
    m_slots[at] = slot;
}

std::uint32_t CodeDictionary::find_long(std::string_view text) const {
    auto const found = m_long.find(text);
    return found == m_long.end() ? UNKNOWN : found->second;
}

std::optional<std::uint64_t> bits_of(CodeDictionary const& codes, char const* text, std::size_t size, char separator) {
    std::uint64_t bits = 0;
    bool known = true;
    char const* begin = text;
    auto const take = [&](char const* end) {
        auto const code = codes.find(begin, static_cast<std::size_t>(end - begin));
        begin = end + 1;
        known = known && code != CodeDictionary::UNKNOWN;
        bits |= std::uint64_t{code > 0} << ((code - 1) % 64);
    };
    for (std::size_t at = 0; at < size; at += ByteMask::SIZE)
        for (auto found = ByteMask(text + at).equal(separator) & low_bits(size - at); found != 0; found &= found - 1)
            take(text + at + __builtin_ctzll(found));
    take(text + size);
    if (!known) return std::nullopt;
    return bits;
}

}  // namespace cifra::tabulate

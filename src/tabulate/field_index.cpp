#include "tabulate/field_index.hpp"

#include "tabulate/byte_mask.hpp"
#include "tabulate/code_dictionary.hpp"

namespace cifra::tabulate {
namespace {

constexpr std::size_t WORD = ByteMask::SIZE;
static_assert(READ_AHEAD >= WORD);

/// Bit i is set where an odd number of bits up to i is.
std::uint64_t prefix_parity(std::uint64_t bits) {
    for (unsigned shift = 1; shift < WORD; shift *= 2) bits ^= bits << shift;
    return bits;
}

}  // namespace

void find_fields(std::string_view text, FieldIndex& index) {
    if (index.ends.size() <= text.size()) index.ends.resize(text.size() + 1);
    index.quoted = false;
    index.ascii = true;
    auto* end = index.ends.data();
    std::uint64_t inside = 0;  // all ones while inside quotation marks
    for (std::size_t at = 0; at < text.size(); at += WORD) {
        ByteMask const bytes(text.data() + at);
        auto const valid = low_bits(text.size() - at);
        auto found = (bytes.equal(',') | bytes.equal('\n')) & valid;
        if (auto const quotes = bytes.equal('"') & valid; (quotes | inside) != 0) {
            index.quoted = true;
            auto const within = prefix_parity(quotes) ^ inside;
            inside = std::uint64_t{0} - (within >> 63U);
            found &= ~within;
        }
        index.ascii = index.ascii && bytes.ascii();
        for (; found != 0; found &= found - 1)
            *end++ = static_cast<std::uint32_t>(at + static_cast<std::size_t>(__builtin_ctzll(found)));
    }
    index.open = inside != 0;
    bool const unfinished =
        !text.empty() && (end == index.ends.data() || text[end[-1]] != '\n' || end[-1] + 1 != text.size());
    if (unfinished) *end++ = static_cast<std::uint32_t>(text.size());
    index.count = static_cast<std::size_t>(end - index.ends.data());
}

}  // namespace cifra::tabulate

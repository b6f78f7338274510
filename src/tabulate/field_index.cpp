#include "tabulate/field_index.hpp"

#include "tabulate/byte_mask.hpp"
#include "tabulate/code_dictionary.hpp"
#include "tabulate/wide_vectors.hpp"

namespace cifra::tabulate {
namespace {

constexpr std::size_t WORD = ByteMask::SIZE;
static_assert(READ_AHEAD >= WORD);

/// Bit i is set where an odd number of bits up to i is.
std::uint64_t prefix_parity(std::uint64_t bits) {
    for (unsigned shift = 1; shift < WORD; shift *= 2) bits ^= bits << shift;
    return bits;
}

/// Fields that end in 64 bytes are written so many at a time, without asking how many there are: as many as short
/// fields give.
constexpr std::size_t WRITTEN = 12;

/// Appends `at` plus the place of each bit. Up to WRITTEN places beyond the last are written too.
[[gnu::always_inline]] inline std::uint32_t* append_places(std::uint64_t bits, std::size_t at, std::uint32_t* end) {
    // The last bit stands for those that are not there.
    constexpr std::uint64_t LAST = std::uint64_t{1} << (WORD - 1);
    auto const count = static_cast<std::size_t>(__builtin_popcountll(bits));
    for (std::size_t i = 0; i < WRITTEN; ++i, bits &= bits - 1)
        end[i] = static_cast<std::uint32_t>(at + static_cast<std::size_t>(__builtin_ctzll(bits | LAST)));
    for (auto i = WRITTEN; i < count; ++i, bits &= bits - 1)
        end[i] = static_cast<std::uint32_t>(at + static_cast<std::size_t>(__builtin_ctzll(bits)));
    return end + count;
}

}  // namespace

CIFRA_WIDE_VECTORS void find_fields(std::string_view text, FieldIndex& index) {
    if (index.ends.size() <= text.size() + WRITTEN) index.ends.resize(text.size() + 1 + WRITTEN);
    index.lines.clear();
    index.quoted = false;
    index.ascii = true;
    auto* const first = index.ends.data();
    auto* end = first;
    std::uint64_t inside = 0;  // all ones while inside quotation marks
    for (std::size_t at = 0; at < text.size(); at += WORD) {
        ByteMask const bytes(text.data() + at);
        auto outside = low_bits(text.size() - at);
        if (bytes.holds('"') || inside != 0) {
            index.quoted = true;
            auto const within = prefix_parity(bytes.equal('"') & outside) ^ inside;
            inside = std::uint64_t{0} - (within >> 63U);
            outside &= ~within;
        }
        index.ascii = index.ascii && bytes.ascii();
        auto breaks = bytes.equal('\n') & outside;
        auto const found = (bytes.equal(',') & outside) | breaks;
        for (; breaks != 0; breaks &= breaks - 1)
            index.lines.push_back(static_cast<std::uint32_t>(end - first) +
                                  static_cast<std::uint32_t>(__builtin_popcountll(found & (breaks ^ (breaks - 1)))));
        end = append_places(found, at, end);
    }
    index.open = inside != 0;
    index.count = static_cast<std::size_t>(end - first);
    bool const unfinished = !text.empty() && (index.lines.empty() || first[index.lines.back() - 1] + 1 != text.size());
    if (!unfinished) return;
    first[index.count++] = static_cast<std::uint32_t>(text.size());
    index.lines.push_back(static_cast<std::uint32_t>(index.count));
}

}  // namespace cifra::tabulate

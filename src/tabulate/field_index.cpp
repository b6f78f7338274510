#include "tabulate/field_index.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cifra::tabulate {
namespace {

constexpr std::size_t WORD = 64;

#if defined(__SSE2__)
/// 64 bytes, and masks of those that are like a byte.
class Bytes {
public:
    explicit Bytes(char const* text) {
        for (int i = 0; i < 4; ++i) m_lanes[i] = _mm_loadu_si128(reinterpret_cast<__m128i const*>(text) + i);
    }
    std::uint64_t equal(char byte) const {
        auto const pattern = _mm_set1_epi8(byte);
        std::uint64_t mask = 0;
        for (int i = 3; i >= 0; --i)
            mask = mask << 16U | static_cast<std::uint64_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(m_lanes[i], pattern)));
        return mask;
    }
    bool ascii() const {
        return _mm_movemask_epi8(
                   _mm_or_si128(_mm_or_si128(m_lanes[0], m_lanes[1]), _mm_or_si128(m_lanes[2], m_lanes[3]))) == 0;
    }

private:
    __m128i m_lanes[4];
};
#else
/// 64 bytes, and masks of those that are like a byte.
class Bytes {
public:
    explicit Bytes(char const* text) : m_text(text) {}
    std::uint64_t equal(char byte) const {
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < WORD; ++i) mask |= static_cast<std::uint64_t>(m_text[i] == byte) << i;
        return mask;
    }
    bool ascii() const {
        unsigned char all = 0;
        for (std::size_t i = 0; i < WORD; ++i) all |= static_cast<unsigned char>(m_text[i]);
        return all < 0x80;
    }

private:
    char const* m_text;
};
#endif

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
        Bytes const bytes(text.data() + at);
        auto const valid = text.size() - at >= WORD ? ~std::uint64_t{0} : (std::uint64_t{1} << (text.size() - at)) - 1;
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

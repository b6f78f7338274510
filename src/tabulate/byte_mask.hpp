#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cifra::tabulate {

/// 64 bytes of a text, and masks of those that are like a byte: bit i stands for byte i.
class ByteMask {
public:
    static constexpr std::size_t SIZE = 64;

#if defined(__SSE2__)
    explicit ByteMask(char const* text) {
        for (int i = 0; i < 4; ++i) m_lanes[i] = _mm_loadu_si128(reinterpret_cast<__m128i const*>(text) + i);
    }
    std::uint64_t equal(char byte) const {
        auto const pattern = _mm_set1_epi8(byte);
        std::uint64_t mask = 0;
        for (int i = 3; i >= 0; --i)
            mask = mask << 16U | static_cast<std::uint64_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(m_lanes[i], pattern)));
        return mask;
    }
    bool holds(char byte) const {
        auto const pattern = _mm_set1_epi8(byte);
        auto const first = _mm_or_si128(_mm_cmpeq_epi8(m_lanes[0], pattern), _mm_cmpeq_epi8(m_lanes[1], pattern));
        auto const second = _mm_or_si128(_mm_cmpeq_epi8(m_lanes[2], pattern), _mm_cmpeq_epi8(m_lanes[3], pattern));
        return _mm_movemask_epi8(_mm_or_si128(first, second)) != 0;
    }
    bool ascii() const {
        return _mm_movemask_epi8(
                   _mm_or_si128(_mm_or_si128(m_lanes[0], m_lanes[1]), _mm_or_si128(m_lanes[2], m_lanes[3]))) == 0;
    }

private:
    __m128i m_lanes[4];
#else
    explicit ByteMask(char const* text) : m_text(text) {}
    std::uint64_t equal(char byte) const {
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < SIZE; ++i) mask |= static_cast<std::uint64_t>(m_text[i] == byte) << i;
        return mask;
    }
    bool holds(char byte) const {
        return equal(byte) != 0;
    }
    bool ascii() const {
        unsigned char all = 0;
        for (std::size_t i = 0; i < SIZE; ++i) all |= static_cast<unsigned char>(m_text[i]);
        return all < 0x80;
    }

private:
    char const* m_text;
#endif
};

/// The lowest `count` bits, at most 64.
inline std::uint64_t low_bits(std::size_t count) {
    return count >= ByteMask::SIZE ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

}  // namespace cifra::tabulate

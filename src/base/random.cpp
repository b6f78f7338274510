#include "base/random.hpp"

#include "base/assert.hpp"

namespace cifra::base {

std::uint64_t Random::next() {
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

std::int64_t Random::between(std::int64_t low, std::int64_t high) {
    CIFRA_ASSERT(low <= high);
    // In unsigned numbers, which wrap: high - low may not fit a signed one.
    auto const range = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    if (range == 0) return static_cast<std::int64_t>(next());
    auto const limit = UINT64_MAX - UINT64_MAX % range;
    auto value = next();
    while (value >= limit) value = next();
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + value % range);
}

}  // namespace cifra::base

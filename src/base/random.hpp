#pragma once

#include <cstdint>

namespace cifra::base {

/// A seeded generator whose sequence is the same on every machine. Not for secrets.
/// \source Vigna, SplitMix64 (2015)
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    /// Uniform in [low, high]. Needs low <= high.
    std::int64_t between(std::int64_t low, std::int64_t high);

private:
    std::uint64_t m_state;
};

}  // namespace cifra::base

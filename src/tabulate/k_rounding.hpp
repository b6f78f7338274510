#pragma once

#include <cstdint>

namespace cifra::tabulate {

/// A count rounded down to a multiple of the threshold: 0 below it. What is shown is true of at least that many
/// persons. \param threshold  at least 1
template <class Count>
Count k_rounded(Count count, std::uint32_t threshold) {
    return count - count % threshold;
}

}  // namespace cifra::tabulate

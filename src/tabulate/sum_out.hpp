#pragma once

#include <cstddef>
#include <cstdint>

namespace cifra::tabulate {

/// A table seen from one of its axes: what stands before it, the axis, and what stands after it.
struct AxisView {
    std::size_t outer = 1;
    std::size_t axis = 1;
    std::size_t inner = 1;
};

/// Adds `from`, summed over the axis, to `to`, which has outer × inner cells. Modulo 2^32, or 2^64.
void sum_out(std::uint16_t const* from, AxisView view, std::uint32_t* to);
void sum_out(std::uint32_t const* from, AxisView view, std::uint32_t* to);
void sum_out(std::uint64_t const* from, AxisView view, std::uint64_t* to);

}  // namespace cifra::tabulate

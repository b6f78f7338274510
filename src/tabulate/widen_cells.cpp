#include "tabulate/widen_cells.hpp"

#include "tabulate/wide_vectors.hpp"

namespace cifra::tabulate {
namespace {

/// A trip count that the compiler knows becomes vector instructions at -O2.
constexpr std::size_t LANES = 32;

template <class From, class To>
[[gnu::always_inline]] inline void widen(From const* __restrict from, std::size_t cells, To* __restrict to) {
    std::size_t cell = 0;
    for (; cell + LANES <= cells; cell += LANES)
        for (std::size_t lane = 0; lane < LANES; ++lane) to[cell + lane] = from[cell + lane];
    for (; cell < cells; ++cell) to[cell] = from[cell];
}

}  // namespace

CIFRA_WIDE_VECTORS void widen_cells(std::uint8_t const* from, std::size_t cells, std::uint16_t* to) {
    widen(from, cells, to);
}

CIFRA_WIDE_VECTORS void widen_cells(std::uint16_t const* from, std::size_t cells, std::uint32_t* to) {
    widen(from, cells, to);
}

}  // namespace cifra::tabulate

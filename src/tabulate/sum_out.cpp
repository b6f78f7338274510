#include "tabulate/sum_out.hpp"

namespace cifra::tabulate {
namespace {

/// A trip count that the compiler knows becomes vector instructions at -O2.
constexpr std::size_t LANES = 16;

template <class From, class To>
void add_row(From const* __restrict from, std::size_t cells, To* __restrict to) {
    std::size_t cell = 0;
    for (; cell + LANES <= cells; cell += LANES)
        for (std::size_t lane = 0; lane < LANES; ++lane) to[cell + lane] += from[cell + lane];
    for (; cell < cells; ++cell) to[cell] += from[cell];
}

template <class To, class From>
To sum_of(From const* from, std::size_t cells) {
    To lanes[LANES] = {};
    std::size_t cell = 0;
    for (; cell + LANES <= cells; cell += LANES)
        for (std::size_t lane = 0; lane < LANES; ++lane) lanes[lane] += from[cell + lane];
    To sum = 0;
    for (; cell < cells; ++cell) sum += from[cell];
    for (auto const lane : lanes) sum += lane;
    return sum;
}

/// Short rows: as many passes along the table as the row has cells, each with its own sum.
template <std::size_t INNER, class From, class To>
void sum_narrow(From const* __restrict from, AxisView view, To* __restrict to) {
    for (std::size_t outer = 0; outer < view.outer; ++outer, to += INNER) {
        To sums[INNER] = {};
        for (std::size_t code = 0; code < view.axis; ++code, from += INNER)
            for (std::size_t cell = 0; cell < INNER; ++cell) sums[cell] += from[cell];
        for (std::size_t cell = 0; cell < INNER; ++cell) to[cell] += sums[cell];
    }
}

template <class From, class To>
void sum_any(From const* from, AxisView view, To* to) {
    if (view.inner == 1) {
        for (std::size_t outer = 0; outer < view.outer; ++outer, from += view.axis)
            to[outer] += sum_of<To>(from, view.axis);
    } else if (view.inner == 2) {
        sum_narrow<2>(from, view, to);
    } else if (view.inner == 3) {
        sum_narrow<3>(from, view, to);
    } else if (view.inner == 4) {
        sum_narrow<4>(from, view, to);
    } else {
        for (std::size_t outer = 0; outer < view.outer; ++outer, to += view.inner)
            for (std::size_t code = 0; code < view.axis; ++code, from += view.inner) add_row(from, view.inner, to);
    }
}

}  // namespace

void sum_out(std::uint16_t const* from, AxisView view, std::uint32_t* to) {
    sum_any(from, view, to);
}

void sum_out(std::uint32_t const* from, AxisView view, std::uint32_t* to) {
    sum_any(from, view, to);
}

void sum_out(std::uint64_t const* from, AxisView view, std::uint64_t* to) {
    sum_any(from, view, to);
}

}  // namespace cifra::tabulate

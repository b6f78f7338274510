#include "tabulate/sum_out.hpp"

#include "base/random.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace cifra::tabulate {
namespace {

template <class Cell>
void expect_sums(AxisView view, base::Random& random) {
    std::vector<Cell> from;
    for (std::size_t i = 0; i < view.outer * view.axis * view.inner; ++i)
        from.push_back(static_cast<Cell>(random.between(0, 1000)));
    std::vector<std::uint32_t> expected(view.outer * view.inner, 7);
    for (std::size_t i = 0; i < from.size(); ++i)
        expected[i / (view.axis * view.inner) * view.inner + i % view.inner] += from[i];
    std::vector<std::uint32_t> sums(view.outer * view.inner, 7);
    sum_out(from.data(), view, sums.data());
    EXPECT_EQ(sums, expected) << view.outer << " × " << view.axis << " × " << view.inner;
}

TEST(SumOut, AddsTheSumOverAnAxisWhateverItsShape) {
    base::Random random(2);
    for (std::size_t const outer : {1U, 2U, 7U})
        for (std::size_t const axis : {1U, 2U, 5U, 61U})
            for (std::size_t const inner : {1U, 2U, 3U, 4U, 5U, 15U, 16U, 17U, 61U}) {
                expect_sums<std::uint16_t>({outer, axis, inner}, random);
                expect_sums<std::uint32_t>({outer, axis, inner}, random);
            }
}

}  // namespace
}  // namespace cifra::tabulate

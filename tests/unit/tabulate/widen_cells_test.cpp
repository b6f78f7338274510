#include "tabulate/widen_cells.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace cifra::tabulate {
namespace {

template <class From, class To>
void expect_the_same_values() {
    for (std::size_t const cells : {0U, 1U, 31U, 32U, 33U, 100U}) {
        std::vector<From> from;
        for (std::size_t i = 0; i < cells; ++i) from.push_back(static_cast<From>(0U - i * 7));
        std::vector<To> to(cells + 1, 9);
        widen_cells(from.data(), cells, to.data());
        for (std::size_t i = 0; i < cells; ++i) EXPECT_EQ(to[i], from[i]);
        EXPECT_EQ(to[cells], 9) << "what lies behind the table stays";
    }
}

TEST(WidenCells, KeepsEachValue) {
    expect_the_same_values<std::uint8_t, std::uint16_t>();
    expect_the_same_values<std::uint16_t, std::uint32_t>();
}

}  // namespace
}  // namespace cifra::tabulate

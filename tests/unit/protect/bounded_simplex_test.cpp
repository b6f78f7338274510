#include "protect/bounded_simplex.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

using testing::Each;
using testing::ElementsAre;

constexpr double INFINITE = std::numeric_limits<double>::infinity();

// x + y = z with x in [-2, 3] and y in [-1, 4].
TEST(BoundedSimplex, TakesASumAsFarAsItsPartsGo) {
    BoundedSimplex simplex(1, {{{0, 1}}, {{0, 1}}, {{0, -1}}}, {-2, -1, -INFINITE}, {3, 4, INFINITE});
    ASSERT_EQ(simplex.maximise({{2, 1}}), BoundedSimplex::End::optimal);
    EXPECT_THAT(simplex.values(), ElementsAre(3, 4, 7, 0));
    EXPECT_DOUBLE_EQ(std::abs(simplex.prices()[0]), 1);
    ASSERT_EQ(simplex.maximise({{2, -1}}), BoundedSimplex::End::optimal);
    EXPECT_THAT(simplex.values(), ElementsAre(-2, -1, -3, 0));
}

TEST(BoundedSimplex, SaysWhatNothingBounds) {
    BoundedSimplex simplex(1, {{{0, 1}}, {{0, -1}}}, {-2, -5}, {INFINITE, INFINITE});
    EXPECT_EQ(simplex.maximise({{0, 1}}), BoundedSimplex::End::unbounded);
    ASSERT_EQ(simplex.maximise({{0, -1}}), BoundedSimplex::End::optimal);
    EXPECT_DOUBLE_EQ(simplex.values()[1], -2);
}

TEST(BoundedSimplex, ReturnsToAVertex) {
    BoundedSimplex simplex(1, {{{0, 1}}, {{0, 1}}, {{0, -1}}}, {-2, -1, -6}, {3, 4, 6});
    ASSERT_EQ(simplex.maximise({{0, 1}, {1, 1}}), BoundedSimplex::End::optimal);
    auto const values = simplex.values();
    auto const vertex = simplex.vertex();
    ASSERT_EQ(simplex.maximise({{2, -1}}), BoundedSimplex::End::optimal);
    ASSERT_TRUE(simplex.return_to(vertex));
    EXPECT_EQ(simplex.values(), values);
}

TEST(BoundedSimplex, StandsAtZeroAfterAResetAndFindsTheSameOptimum) {
    BoundedSimplex simplex(1, {{{0, 1}}, {{0, 1}}, {{0, -1}}}, {-2, -1, -INFINITE}, {3, 4, INFINITE});
    ASSERT_EQ(simplex.maximise({{2, 1}}), BoundedSimplex::End::optimal);
    simplex.reset();
    EXPECT_THAT(simplex.values(), Each(0));
    ASSERT_EQ(simplex.maximise({{2, 1}}), BoundedSimplex::End::optimal);
    EXPECT_THAT(simplex.values(), ElementsAre(3, 4, 7, 0));
}

}  // namespace
}  // namespace cifra::protect

#include "base/random.hpp"

#include <gtest/gtest.h>
#include <array>
#include <cstdint>
#include <limits>

namespace cifra::base {
namespace {

// First values of Vigna's reference implementation (splitmix64.c) for the seed 1234567.
TEST(Random, GivesTheSequenceOfTheReference) {
    Random random(1234567);
    for (std::uint64_t expected : {6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                   4593380528125082431U, 16408922859458223821U})
        EXPECT_EQ(random.next(), expected);
}

TEST(Random, StaysWithinItsBoundsAndReachesBoth) {
    Random random(1);
    std::array<int, 5> counts{};
    for (int i = 0; i < 5000; ++i) {
        auto const value = random.between(-2, 2);
        ASSERT_GE(value, -2);
        ASSERT_LE(value, 2);
        ++counts[static_cast<std::size_t>(value + 2)];
    }
    for (int const count : counts) EXPECT_NEAR(count, 1000, 150);
}

TEST(Random, CoversARangeOfOneAndTheWholeRange) {
    Random random(1);
    EXPECT_EQ(random.between(7, 7), 7);
    EXPECT_NE(random.between(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()),
              random.between(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()));
}

}  // namespace
}  // namespace cifra::base

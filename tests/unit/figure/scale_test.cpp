#include "figure/scale.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using testing::ElementsAre;

TEST(Scale, LengthsAreProportionalFromZero) {
    Scale const scale{200, 100};
    EXPECT_DOUBLE_EQ(scale.at(0), 0);
    EXPECT_DOUBLE_EQ(scale.at(50), 25);
    EXPECT_DOUBLE_EQ(scale.at(200), 100);
    EXPECT_DOUBLE_EQ((Scale{0, 100}.at(7)), 0);
}

TEST(NiceTicks, AreRoundAndNeverAboveTheGreatestValue) {
    EXPECT_THAT(nice_ticks(610, 4, true), ElementsAre(0, 200, 400, 600));
    EXPECT_THAT(nice_ticks(28044414, 4, true), ElementsAre(0, 10000000, 20000000));
    EXPECT_THAT(nice_ticks(1, 4, false), ElementsAre(0, 0.5, 1));
    EXPECT_THAT(nice_ticks(3, 4, true), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(nice_ticks(0, 4, true), ElementsAre(0));
}

TEST(NiceTicks, AreAtMostAsManyAsAskedFor) {
    for (double most = 0.001; most < 1e12; most *= 1.37)
        for (std::size_t count = 1; count < 8; ++count) {
            auto const ticks = nice_ticks(most, count, false);
            EXPECT_LE(ticks.size(), count + 1) << most;
            EXPECT_LE(ticks.back(), most * (1 + 1e-9));
        }
}

}  // namespace
}  // namespace cifra::figure

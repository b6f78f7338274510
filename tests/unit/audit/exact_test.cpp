#include "audit/exact.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Exact, RoundsAHalfInFiveWays) {
    EXPECT_TRUE(divide(5, 2, Rounding::half_up) == 3);
    EXPECT_TRUE(divide(5, 2, Rounding::half_down) == 2);
    EXPECT_TRUE(divide(5, 2, Rounding::half_even) == 2);
    EXPECT_TRUE(divide(7, 2, Rounding::half_even) == 4);
    EXPECT_TRUE(divide(5, 2, Rounding::cut_off) == 2);
    EXPECT_TRUE(divide(5, 2, Rounding::up) == 3);
    EXPECT_TRUE(divide(4, 2, Rounding::up) == 2);
}

TEST(Exact, SharesOfTheSeedAreRight) {
    EXPECT_TRUE(share_units(872, 1652, 0) == 53);
    EXPECT_TRUE(share_units(872, 1652, 2) == 5278);
    EXPECT_TRUE(share_units(662128, 28044414, 2) == 236);
    EXPECT_TRUE(share_units(662128, 28044414, 0, Rounding::up) == 3);
}

TEST(Exact, SharesOfCountsOfTenToTheFifteenDoNotOverflow) {
    EXPECT_TRUE(share_units(MAX_COUNT, MAX_COUNT, 9) == 100 * power_of_ten(9));
    EXPECT_TRUE(share_units(MAX_COUNT - 1, MAX_COUNT, 9) == 100 * power_of_ten(9));
    EXPECT_TRUE(share_units(MAX_COUNT - 1, MAX_COUNT, 9, Rounding::cut_off) == 100 * power_of_ten(9) - 1);
    EXPECT_EQ(to_text({share_units(MAX_COUNT, 1, 9), 9}), "100000000000000000.000000000");
}

TEST(Exact, ShowsAsManyDecimalsAsItTakesToSeeTheRounding) {
    EXPECT_EQ(to_text(shown_share(872, 1652, 0)), "52.78");
    EXPECT_EQ(to_text(shown_share(1, 8, 0)), "12.50");
    EXPECT_EQ(to_text(shown_share(524996, 1000000, 0)), "52.4996");
    EXPECT_EQ(to_text(shown_share(499999999999999, 1000000000000000, 0)), "50.00");
    EXPECT_EQ(to_text(shown_share(124999999999999, 1000000000000000, 0)), "12.4999999999999");
}

TEST(Exact, KnowsTheWholesThatAPrintedShareAllows) {
    EXPECT_EQ(wholes_of(872, {55, 0}), (Interval{1572, 1600}));
    EXPECT_EQ(wholes_of(241, {15, 0}), (Interval{1555, 1662}));
    // Every whole of the interval gives the share; its neighbours do not.
    EXPECT_TRUE(share_units(872, 1572, 0) == 55 && share_units(872, 1600, 0) == 55);
    EXPECT_TRUE(share_units(872, 1571, 0) == 56 && share_units(872, 1601, 0) == 54);
}

TEST(Exact, AShareOrPartOfZeroSaysNothingAboutTheWhole) {
    EXPECT_FALSE(wholes_of(0, {55, 0}));
    EXPECT_FALSE(wholes_of(10, {0, 0}));
}

TEST(Exact, WholesEndAtTheLargestCount) {
    EXPECT_EQ(wholes_of(MAX_COUNT, {100, 0})->high, MAX_COUNT);
    EXPECT_FALSE(wholes_of(MAX_COUNT, {1, 0}));
    EXPECT_FALSE(wholes_of(1, {300, 0})) << "no whole number of which 1 is 300 %";
}

TEST(Exact, ExchangesNeighbouringDigits) {
    EXPECT_THAT(exchange_digits(872), ElementsAre(782, 827));
    EXPECT_THAT(exchange_digits(1123), ElementsAre(1213, 1132));
    EXPECT_THAT(exchange_digits(105), ElementsAre(150)) << "015 would not be printed";
    EXPECT_THAT(exchange_digits(7), IsEmpty());
    EXPECT_THAT(exchange_digits(5, 1), ElementsAre(50)) << "0.5 and 5.0";
    EXPECT_THAT(exchange_digits(153, 1), ElementsAre(513, 135));
    EXPECT_THAT(exchange_digits(9223372036854775807), ::testing::Not(::testing::Contains(::testing::Lt(0))));
}

TEST(Exact, WritesDecimals) {
    EXPECT_EQ(to_text({0, 0}), "0");
    EXPECT_EQ(to_text({5, 2}), "0.05");
    EXPECT_EQ(to_text({-1250, 2}), "-12.50");
    EXPECT_EQ(to_text({Wide{MAX_COUNT} * MAX_COUNT, 0}), "1000000000000000000000000000000");
}

TEST(Exact, NarrowsWhatFits) {
    EXPECT_EQ(narrow(-42), -42);
    EXPECT_FALSE(narrow(Wide{MAX_COUNT} * MAX_COUNT));
    EXPECT_FALSE(narrow(-Wide{MAX_COUNT} * MAX_COUNT));
}

}  // namespace
}  // namespace cifra::audit

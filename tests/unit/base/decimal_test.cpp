#include "base/decimal.hpp"

#include "base/random.hpp"

#include <gtest/gtest.h>

namespace cifra::base {
namespace {

TEST(Decimal, ReadsPlainDigitsOnly) {
    EXPECT_EQ(parse_decimal("1652"), (Decimal{1652, 0}));
    EXPECT_EQ(parse_decimal("-3"), (Decimal{-3, 0}));
    EXPECT_EQ(parse_decimal("15.40"), (Decimal{1540, 2}));
    EXPECT_EQ(parse_decimal("007"), (Decimal{7, 0}));
    for (char const* bad :
         {"", "-", "1,652", "1 652", "1.", ".5", "1.2.3", "1e3", "+1", " 1", "1 ", "\u0663", "0x1", "--1"})
        EXPECT_EQ(parse_decimal(bad), std::nullopt) << bad;
}

TEST(Decimal, RefusesWhatItCannotHold) {
    EXPECT_TRUE(parse_decimal("1000000000000000"));
    EXPECT_FALSE(parse_decimal("1000000000000001"));
    EXPECT_FALSE(parse_decimal("99999999999999999999999999999"));
    EXPECT_TRUE(parse_decimal("0.123456789"));
    EXPECT_FALSE(parse_decimal("0.1234567890"));
}

TEST(Decimal, WritesWhatItRead) {
    for (char const* text : {"0", "1652", "-3", "15.4", "0.05", "-0.50", "28044414"})
        EXPECT_EQ(to_string(*parse_decimal(text)), text);
}

TEST(Percentage, RoundsHalfUpFromExactIntegers) {
    EXPECT_EQ(to_string(percentage(872, 1652, 0)), "53");
    EXPECT_EQ(to_string(percentage(872, 1652, 2)), "52.78");
    EXPECT_EQ(to_string(percentage(1658944, 28044414, 1)), "5.9");
    EXPECT_EQ(to_string(percentage(1, 200, 0)), "1") << "0.5 goes up";
    EXPECT_EQ(to_string(percentage(1, 201, 0)), "0");
    EXPECT_EQ(to_string(percentage(5, 1000, 0)), "1");
    EXPECT_EQ(to_string(percentage(45, 1000, 0)), "5")
        << "4.5, where binary floating point and banker's rounding differ";
    EXPECT_EQ(to_string(percentage(1, 3, 4)), "33.3333");
    EXPECT_EQ(to_string(percentage(2, 3, 4)), "66.6667");
    EXPECT_EQ(to_string(percentage(0, 7, 1)), "0.0");
    EXPECT_EQ(to_string(percentage(3, 2, 0)), "150");
}

TEST(Percentage, DoesNotOverflowAtTheLargestFigures) {
    EXPECT_EQ(to_string(percentage(1'000'000'000'000'000, 1'000'000'000'000'000, 4)), "100.0000");
    EXPECT_EQ(to_string(percentage(999'999'999'999'999, 1'000'000'000'000'000, 4)), "100.0000");
}

TEST(Percentage, LiesWithinHalfAUnitOfTheTruth) {
    Random random(7);
    for (int i = 0; i < 10000; ++i) {
        auto const whole = random.between(1, 1'000'000);
        auto const part = random.between(0, whole);
        auto const tenths = percentage(part, whole, 1).units;
        // tenths - 0.5 <= 1000 part / whole < tenths + 0.5, in integers
        EXPECT_LE((2 * tenths - 1) * whole, 2000 * part);
        EXPECT_LT(2000 * part, (2 * tenths + 1) * whole);
    }
}

TEST(PercentageDeathTest, NeedsAPositiveBase) {
    EXPECT_DEATH(static_cast<void>(percentage(1, 0, 0)), "internal error");
    EXPECT_DEATH(static_cast<void>(percentage(-1, 1, 0)), "internal error");
}

}  // namespace
}  // namespace cifra::base

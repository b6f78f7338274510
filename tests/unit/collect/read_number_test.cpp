#include "collect/read_number.hpp"

#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

std::string advice(std::string const& text, NumberKind kind = NumberKind::count) {
    auto const number = read_number(text, kind);
    return number ? "accepted" : number.error().what_to_do.en;
}

TEST(ReadNumber, TakesPlainDigits) {
    EXPECT_EQ(read_number("0", NumberKind::count)->units, 0);
    EXPECT_EQ(read_number("28044414", NumberKind::count)->units, 28044414);
    EXPECT_EQ(read_number("1000000000000", NumberKind::count)->units, 1'000'000'000'000);
    EXPECT_EQ(*read_number("12.50", NumberKind::amount), (base::Decimal{1250, 2}));
}

TEST(ReadNumber, SaysHowToWriteANumberWithSeparators) {
    for (char const* written :
         {"1,652", "1 652", "1.652 ", "1\u00A0652", "1\u202F652", "1'652", "1\u2019652", "1_652", " 1652"})
        EXPECT_EQ(advice(written), "write its digits side by side, without separators or blanks") << written;
    EXPECT_EQ(advice("28.044.414"), "write its digits side by side, without separators or blanks");
    for (char const* written : {"15,000.50", "15.000,5"})
        EXPECT_EQ(advice(written, NumberKind::amount), "write its digits side by side, without separators or blanks");
    EXPECT_EQ(advice("12,5", NumberKind::amount), "write a point before the decimals");
    auto const spanish = read_number("1,652", NumberKind::count);
    ASSERT_FALSE(spanish);
    EXPECT_EQ(spanish.error().message.es, "OBS_VALUE tiene separadores");
    EXPECT_EQ(spanish.error().what_to_do.es, "escriba sus dígitos seguidos, sin separadores ni espacios");
}

TEST(ReadNumber, AsksForDigitsOrAReasonWhereThereIsNoNumber) {
    for (char const* written :
         {"-", "n/a", "ND", "1e3", "+5", "1,65", "\u0665", "12,", ".5", "1,,652", "--", "12 34", "0x10"}) {
        auto const number = read_number(written, NumberKind::count);
        ASSERT_FALSE(number) << written;
        EXPECT_FALSE(number.error().what_to_do.es.empty());
    }
    EXPECT_EQ(advice("n/a"), "write digits only; leave the cell empty when there is no value, and give MISSING_REASON");
}

TEST(ReadNumber, RefusesNegativeNumbers) {
    EXPECT_EQ(read_number("-3", NumberKind::count).error().message.en, "OBS_VALUE is negative");
    EXPECT_EQ(read_number("-0", NumberKind::count).error().message.es, "OBS_VALUE es negativo");
    EXPECT_EQ(read_number("-0.5", NumberKind::amount).error().message.en, "OBS_VALUE is negative");
}

TEST(ReadNumber, RefusesHugeNumbers) {
    EXPECT_EQ(advice("1000000000001"), "look for digits too many");
    EXPECT_EQ(advice("1000000000000.01", NumberKind::amount), "look for digits too many");
    EXPECT_EQ(advice(std::string(5000, '9')), "look for digits too many");
}

TEST(ReadNumber, RefusesDecimalsInACount) {
    EXPECT_EQ(advice("1.652"), "take the point out if it separates thousands; else write a whole number");
    EXPECT_EQ(advice("3.5"), "write a whole number");
    EXPECT_EQ(advice("3.505", NumberKind::amount), "write at most two decimals");
}

}  // namespace
}  // namespace cifra::collect

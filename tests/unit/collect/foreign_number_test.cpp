#include "collect/foreign_number.hpp"

#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

using programme::MissingReason;

ForeignNumbers english() {
    ForeignNumbers numbers;
    numbers.thousands = ",";
    numbers.withheld = {"<5", "*"};
    numbers.missing = {{"n.a.", MissingReason::not_compiled}};
    return numbers;
}

std::string read(std::string const& text, ForeignNumbers const& numbers = english()) {
    auto const figure = read_foreign_figure(text, numbers);
    if (!figure) return "none";
    return figure->value ? to_string(*figure->value) : programme::to_string(*figure->missing);
}

TEST(ForeignNumber, ReadsGroupsOfThreeDigits) {
    EXPECT_EQ(read("2,015"), "2015");
    EXPECT_EQ(read(" 1,234,567 "), "1234567");
    EXPECT_EQ(read("7"), "7");
    EXPECT_EQ(read("0"), "0") << "a zero is a zero";
}

TEST(ForeignNumber, RefusesGroupsThatAreNotThreeDigits) {
    for (char const* text : {"20,15", "2015,1", ",015", "1,0000", "1,,000", "2,01a", "1,234,"})
        EXPECT_EQ(read(text), "none") << text;
}

TEST(ForeignNumber, ReadsAnotherCountrysSeparators) {
    ForeignNumbers numbers;
    numbers.thousands = ".";
    numbers.decimal = ",";
    EXPECT_EQ(read("28.044.414", numbers), "28044414");
    EXPECT_EQ(read("1.652,50", numbers), "1652.50");
    EXPECT_EQ(read("1,652", numbers), "none") << "three decimals";
}

TEST(ForeignNumber, TellsWithheldAndMissingFromAFigure) {
    EXPECT_EQ(read("<5"), "withheld");
    EXPECT_EQ(read("*"), "withheld");
    EXPECT_EQ(read("n.a."), "not_compiled");
    EXPECT_EQ(read("<6"), "none") << "never a number, never zero";
    EXPECT_EQ(read("-3"), "none");
    EXPECT_EQ(read("12 persons"), "none");
}

TEST(ForeignNumber, TakesAnEmptyCellForMissingOnlyWhereTheMappingSaysSo) {
    EXPECT_EQ(read(""), "none");
    auto numbers = english();
    numbers.empty = MissingReason::not_reported;
    EXPECT_EQ(read(" ", numbers), "not_reported");
}

}  // namespace
}  // namespace cifra::collect

#include "sdmx/value_filter.hpp"

#include <gmock/gmock.h>

namespace cifra::sdmx {
namespace {

bool coded(char const* filter, std::vector<std::string> const& codes) {
    return holds(parse_filter("X", filter).value(), CubeValue{codes});
}

bool year(char const* filter, char const* period) {
    return holds(parse_filter("TIME_PERIOD", filter).value(), CubeValue{{period}});
}

bool number(char const* filter, std::optional<base::Decimal> value) {
    return holds(parse_filter("OBS_VALUE", filter).value(), value);
}

TEST(ValueFilter, MeansWhatTheTableOfTheSpecificationSays) {
    EXPECT_TRUE(coded("A", {"A"}));
    EXPECT_FALSE(coded("A", {"B"}));
    EXPECT_TRUE(coded("A,B", {"B"}));
    EXPECT_TRUE(coded("A,B+C", {"B", "C"})) << "A or (B and C)";
    EXPECT_FALSE(coded("A,B+C", {"B"}));
    EXPECT_FALSE(coded("ne:A,B", {"A"}));
    EXPECT_TRUE(coded("ne:A,B", {"B"}));
    EXPECT_TRUE(coded("ne:A,ne:B", {"A"})) << "not A or not B";
    EXPECT_FALSE(coded("ne:A+ne:B", {"A"}));
    EXPECT_TRUE(coded("ne:A+ne:B", {"C"}));
}

TEST(ValueFilter, LooksIntoCodesAndTexts) {
    EXPECT_TRUE(coded("sw:VICT", {"VICTIMS"}));
    EXPECT_TRUE(coded("ew:IMS", {"VICTIMS"}));
    EXPECT_TRUE(coded("co:CTI", {"VICTIMS"}));
    EXPECT_FALSE(coded("nc:CTI", {"VICTIMS"}));
    EXPECT_TRUE(coded("nc:X", {}));
    EXPECT_TRUE(holds(parse_filter("X", "co:calma").value(), CubeValue{{}, {"Calm sea", "Mar en calma"}}));
}

TEST(ValueFilter, ComparesYearsAsTheDaysThatTheyHave) {
    EXPECT_TRUE(year("ge:2019+le:2020", "2020"));
    EXPECT_FALSE(year("ge:2019+le:2020", "2021"));
    EXPECT_TRUE(year("ge:2012+le:2013,2019", "2019"));
    EXPECT_TRUE(year("gt:2018", "2019"));
    EXPECT_FALSE(year("lt:2019", "2019"));
    EXPECT_FALSE(year("ge:2019-06", "2019")) << "the year begins before";
    EXPECT_TRUE(year("ge:2019-06", "2020"));
    EXPECT_FALSE(year("le:2019-06-30", "2019")) << "the year ends after";
    EXPECT_TRUE(year("le:2019-12-31", "2019"));
    EXPECT_TRUE(year("ne:2019", "2020"));
}

TEST(ValueFilter, ComparesNumbersExactly) {
    EXPECT_TRUE(number("ge:12.5", base::Decimal{1250, 2}));
    EXPECT_TRUE(number("eq:12.50", base::Decimal{125, 1}));
    EXPECT_FALSE(number("gt:12.5", base::Decimal{1250, 2}));
    EXPECT_TRUE(number("lt:0", base::Decimal{-1, 9}));
    EXPECT_TRUE(number("gt:999999999999999", base::Decimal{1'000'000'000'000'000, 0}));
}

TEST(ValueFilter, NeverFindsAMissingNumber) {
    for (auto const* const filter : {"0", "ne:5", "lt:1000000", "ge:0", "le:0"})
        EXPECT_FALSE(number(filter, std::nullopt)) << filter;
}

TEST(ComponentFilter, RefusesEmptyValues) {
    for (auto const* const bad : {"", "A,", "+A", "A++B", "ge:"}) EXPECT_FALSE(parse_filter("X", bad)) << bad;
}

TEST(KeyPattern, IsReadWithCommasAndStars) {
    using testing::ElementsAre;
    EXPECT_TRUE(parse_keys("*")->empty());
    EXPECT_THAT(*parse_keys("A.*.X,B"), ElementsAre(ElementsAre("A", "*", "X"), ElementsAre("B")));
    for (auto const* const bad : {"", "A..X", "A.GTM+HND", "A,", "."}) EXPECT_FALSE(parse_keys(bad)) << bad;
}

}  // namespace
}  // namespace cifra::sdmx

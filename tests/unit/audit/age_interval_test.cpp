#include "audit/age_interval.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(AgeInterval, ReadsEverySpelling) {
    EXPECT_EQ(parse_age_interval(">18"), (AgeInterval{19, OLDEST}));
    EXPECT_EQ(parse_age_interval(">=18"), (AgeInterval{18, OLDEST}));
    EXPECT_EQ(parse_age_interval("18+"), (AgeInterval{18, OLDEST}));
    EXPECT_EQ(parse_age_interval("<18"), (AgeInterval{0, 17}));
    EXPECT_EQ(parse_age_interval("<=17"), (AgeInterval{0, 17}));
    EXPECT_EQ(parse_age_interval("18-25"), (AgeInterval{18, 25}));
}

TEST(AgeInterval, RefusesEverythingElse) {
    for (auto const* text : {"", ">", "18", "-", "-5", "25-18", "<0", "a-b", ">1x", "9999999999+", ">-1", "12-"})
        EXPECT_FALSE(parse_age_interval(text)) << text;
}

TEST(AgeInterval, FindsTheYearsBetween) {
    EXPECT_THAT(years_left_out({{19, OLDEST}, {0, 17}}), ElementsAre(AgeInterval{18, 18}));
    EXPECT_THAT(years_left_out({{0, 5}, {10, 12}, {15, OLDEST}}), ElementsAre(AgeInterval{6, 9}, AgeInterval{13, 14}));
    EXPECT_THAT(years_left_out({{18, OLDEST}, {0, 17}}), IsEmpty());
    EXPECT_THAT(years_left_out({}), IsEmpty());
    EXPECT_THAT(years_left_out({{0, 30}, {5, 10}, {31, 40}}), IsEmpty()) << "one lies within another";
}

TEST(AgeInterval, FindsTheYearsThatTwoHold) {
    EXPECT_THAT(years_counted_twice({{0, 18}, {18, OLDEST}}), ElementsAre(AgeInterval{18, 18}));
    EXPECT_THAT(years_counted_twice({{0, 17}, {18, OLDEST}, {0, 17}}), IsEmpty()) << "equal intervals are one";
    EXPECT_THAT(years_counted_twice({{0, 30}, {5, 10}}), ElementsAre(AgeInterval{5, 10}));
}

}  // namespace
}  // namespace cifra::audit

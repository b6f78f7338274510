#include "programme/definition.hpp"

#include <gtest/gtest.h>

namespace cifra::programme {
namespace {

Indicator with_definitions() {
    Indicator indicator;
    indicator.definitions = {"found", "suspected"};
    return indicator;
}

TEST(Definition, IsTheProgrammesOwnWhereNoneOrTheFirstIsStated) {
    auto const indicator = with_definitions();
    EXPECT_EQ(counted_by(&indicator, {}, {}), "");
    EXPECT_EQ(counted_by(&indicator, {"found", true}, {}), "") << "its code says what it is";
    EXPECT_EQ(counted_by(nullptr, {"found", false}, {}), "found");
}

TEST(Definition, IsStatedByAFigureBeforeItsTotal) {
    auto const indicator = with_definitions();
    EXPECT_EQ(counted_by(&indicator, {"suspected", false}, {}), "suspected");
    EXPECT_EQ(counted_by(&indicator, {}, {"suspected", true}), "suspected");
    EXPECT_EQ(counted_by(&indicator, {"found", false}, {"suspected", true}), "");
}

TEST(Definition, IsLikeNoOtherWhereAFigureOnlyDiffers) {
    auto const indicator = with_definitions();
    EXPECT_EQ(counted_by(&indicator, {"", true}, {}), std::nullopt);
    EXPECT_EQ(counted_by(&indicator, {}, {"", true}), std::nullopt);
}

TEST(Definition, IsNamedByLettersDigitsAndUnderscores) {
    EXPECT_TRUE(is_definition_code("confirmed_2"));
    for (auto const* text : {"", "a b", "a;b", "é", "a-b"}) EXPECT_FALSE(is_definition_code(text)) << text;
}

TEST(AreasThatAddUp, ArePartitionsOrSaidToByTheProgrammeAndNeverMoney) {
    Indicator indicator;
    indicator.unit = "PERSONS";
    EXPECT_FALSE(can_add_areas(indicator));
    Breakdown by_area;
    by_area.by_area = true;
    by_area.kind = BreakdownKind::list;
    indicator.breakdowns = {by_area};
    EXPECT_FALSE(can_add_areas(indicator));
    indicator.breakdowns.front().kind = BreakdownKind::partition;
    EXPECT_TRUE(can_add_areas(indicator));
    indicator.breakdowns.clear();
    indicator.areas_add_up = true;
    EXPECT_TRUE(can_add_areas(indicator));
    indicator.unit = "CURRENCY";
    EXPECT_FALSE(can_add_areas(indicator));
}

}  // namespace
}  // namespace cifra::programme

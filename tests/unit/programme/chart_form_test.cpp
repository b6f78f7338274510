#include "programme/chart_form.hpp"

#include <gmock/gmock.h>

namespace cifra::programme {
namespace {

using testing::ElementsAre;

Breakdown breakdown(BreakdownKind kind, bool by_area, std::size_t dimensions) {
    Breakdown made;
    made.kind = kind;
    made.by_area = by_area;
    Category category;
    category.codes.resize(dimensions);
    if (!by_area) made.categories = {category};
    return made;
}

Indicator counted_in(char const* unit) {
    Indicator indicator;
    indicator.unit = unit;
    return indicator;
}

TEST(ChartForm, HasANameThatIsReadBack) {
    EXPECT_EQ(chart_form_names().size(), 10U);
    for (auto const& name : chart_form_names()) {
        ASSERT_TRUE(chart_form(name)) << name;
        EXPECT_EQ(name_of(*chart_form(name)), name);
    }
    EXPECT_FALSE(chart_form("pie"));
}

TEST(ChartForm, ShowsFiguresOverTheYearsAsASeriesOrATable) {
    for (auto const& name : chart_form_names())
        EXPECT_EQ(suits_years(*chart_form(name)), name == "series" || name == "table") << name;
    EXPECT_FALSE(suits(ChartForm::series, counted_in("PERSONS"), breakdown(BreakdownKind::partition, false, 1)));
}

TEST(ChartForm, SuitsPartsOfAWholeThatDoNotOverlap) {
    auto const persons = counted_in("PERSONS");
    EXPECT_THAT(suitable_forms(persons, breakdown(BreakdownKind::partition, false, 1)),
                ElementsAre("ordered_bars", "strip", "stacked_label_bars", "icon_array", "table"));
    EXPECT_THAT(suitable_forms(persons, breakdown(BreakdownKind::partition, false, 2)),
                ElementsAre("ordered_bars", "strip", "stacked_label_bars", "grouped_bars", "icon_array", "table"));
    EXPECT_THAT(suitable_forms(persons, breakdown(BreakdownKind::multiple_response, false, 1)),
                ElementsAre("multiple_response_bars", "table"));
}

TEST(ChartForm, SetsFiguresByAreaSideBySide) {
    auto const persons = counted_in("PERSONS");
    EXPECT_THAT(suitable_forms(persons, breakdown(BreakdownKind::list, true, 0)),
                ElementsAre("ordered_bars", "stacked_label_bars", "proportional_symbols", "table"));
    EXPECT_THAT(suitable_forms(persons, breakdown(BreakdownKind::partition, true, 0)),
                ElementsAre("ordered_bars", "stacked_label_bars", "choropleth", "proportional_symbols", "table"));
}

TEST(ChartForm, ColoursAreasThatTakePartAndPutsNoSymbolOnThem) {
    auto named = breakdown(BreakdownKind::list, true, 0);
    named.counted = {"Countries named", "Países nombrados"};
    EXPECT_THAT(suitable_forms(counted_in("COUNTRIES"), named),
                ElementsAre("ordered_bars", "stacked_label_bars", "choropleth", "table"));
}

TEST(ChartForm, PutsAmountsOfSeveralCurrenciesOnNoCommonScale) {
    EXPECT_THAT(suitable_forms(counted_in("CURRENCY"), breakdown(BreakdownKind::list, true, 0)), ElementsAre("table"));
}

}  // namespace
}  // namespace cifra::programme

#include "figure/breakdown_chart.hpp"

#include "released_edition.hpp"

#include <gtest/gtest.h>

namespace cifra::figure {
namespace {

using programme::ChartForm;

constexpr char const* GROUPED = "VICTIMS_ASSISTED.by_profile";
constexpr char const* SERVICES = "VICTIMS_ASSISTED.by_service";

std::vector<BreakdownChart> charts(release::ReleasedEdition const& edition) {
    auto const notes = release::make_notes(edition);
    return breakdown_charts({edition, notes, base::Language::es}, *edition.programme.indicator("VICTIMS_ASSISTED"),
                            test::fonts());
}

TEST(BreakdownCharts, HaveTheOrderShapeAndWordsOfTheLayout) {
    auto edition = test::edition_2019();
    edition.layout.sections = {{"assistance", {}, {{GROUPED, SERVICES}}}};
    edition.layout.charts = {{GROUPED, ChartForm::ordered_bars, {{"Who", "Quiénes"}}, {{"Bars", "Barras"}}}};
    auto const drawn = charts(edition);
    ASSERT_EQ(drawn.size(), 2U);
    EXPECT_EQ(drawn[0].breakdown->id, "by_profile");
    EXPECT_EQ(drawn[0].shape, ChartShape::ordered);
    EXPECT_EQ(drawn[0].series.title, "Quiénes");
    EXPECT_EQ(drawn[0].series.alt, "Barras");
    EXPECT_EQ(drawn[1].shape, ChartShape::multiple);
}

TEST(BreakdownCharts, DrawAtMostAHundredIcons) {
    BarSeries series;
    series.title = "Who returned";
    series.rows = {test::row("Women", 60, "60", ""), test::row("Men", 40, "40", "")};
    NoteNumbers const none;
    auto const drawn = draw_chart(series, ChartShape::icons, 250, {test::fonts(), base::Language::en, none});
    ASSERT_TRUE(drawn) << test::problem(drawn.error());
    EXPECT_GT(drawn->height, 100);
    auto edition = test::edition_2019();
    edition.layout.charts = {{GROUPED, ChartForm::icon_array, {}, {}}};
    for (auto const& chart : charts(edition)) EXPECT_NE(chart.shape, ChartShape::icons) << "2,168 are too many";
}

TEST(BreakdownCharts, StandAsTablesWhereTheirSectionDoesNotListThem) {
    auto edition = test::edition_2019();
    edition.layout.charts = {};
    edition.layout.sections = {{"assistance", {}, {{SERVICES}}}};
    auto const drawn = charts(edition);
    ASSERT_EQ(drawn.size(), 2U);
    EXPECT_EQ(drawn[0].shape, ChartShape::multiple);
    EXPECT_EQ(drawn[1].shape, ChartShape::table);
    NoteNumbers const none;
    auto const table =
        draw_chart(drawn[1].series, drawn[1].shape, measure::TEXT_WIDTH, {test::fonts(), base::Language::es, none});
    ASSERT_TRUE(table) << test::problem(table.error());
    auto const words = transcript(table->node);
    for (auto const& row : drawn[1].series.rows) {
        EXPECT_NE(words.find(row.label), std::string::npos) << row.label;
        EXPECT_NE(words.find(row.number), std::string::npos) << row.number;
    }
}

TEST(BreakdownCharts, StandAsTheProgrammeHasThemWithoutALayout) {
    auto edition = test::edition_2019();
    edition.layout = {};
    auto const drawn = charts(edition);
    ASSERT_EQ(drawn.size(), 2U);
    EXPECT_EQ(drawn[0].breakdown->id, "by_profile");
    EXPECT_EQ(drawn[0].shape, ChartShape::grouped);
}

}  // namespace
}  // namespace cifra::figure

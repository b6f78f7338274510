#include "figure/chart.hpp"

#include "figure/coverage_marks.hpp"
#include "figure/svg.hpp"
#include "golden.hpp"
#include "samples.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

namespace cifra::figure {
namespace {

using base::Language;
using test::expect_golden;
using test::harvest;
using test::row;
using testing::HasSubstr;
using testing::Not;

ChartContext context(NoteNumbers const& numbers, Language language = Language::en) {
    return {test::fonts(), language, numbers};
}

/// What a reader hears and what a viewer sees, held against files.
void expect_drawing(std::string const& name, Drawing const& drawing) {
    expect_golden(name + ".txt", transcript(drawing.node));
    expect_golden(name + ".svg", write_svg(drawing, {name, Language::en, true}));
}

std::vector<Rect> rectangles(Node const& node, Point offset = {}) {
    std::vector<Rect> found;
    offset = {offset.x + node.offset.x, offset.y + node.offset.y};
    for (auto const& shape : node.shapes)
        if (auto const* area = std::get_if<Rect>(&shape)) {
            auto moved = *area;
            moved.x += offset.x;
            moved.y += offset.y;
            found.push_back(moved);
        }
    for (auto const& child : node.children)
        for (auto const& area : rectangles(child, offset)) found.push_back(area);
    return found;
}

Node const* find(Node const& node, Role role) {
    if (node.role == role) return &node;
    for (auto const& child : node.children)
        if (auto const* found = find(child, role)) return found;
    return nullptr;
}

TEST(OrderedBars, AreDrawnAsTheyWere) {
    auto const numbers = test::numbers();
    expect_drawing("ordered_bars", test::value_of(ordered_bars(harvest(), measure::TEXT_WIDTH, context(numbers))));
}

TEST(OrderedBars, AreProportionalFromZero) {
    NoteNumbers const none;
    auto const drawing = test::value_of(ordered_bars(harvest(), measure::TEXT_WIDTH, context(none)));
    auto const* figure = find(drawing.node, Role::figure);
    ASSERT_NE(figure, nullptr);
    auto const bars = rectangles(*figure);
    ASSERT_EQ(bars.size(), 5U);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        EXPECT_DOUBLE_EQ(bars[i].x, bars[0].x);
        EXPECT_NEAR(bars[i].width / bars[0].width, harvest().rows[i].value / 600, 1e-9);
    }
    EXPECT_EQ(bars[4].pattern, Pattern::hatch);
    EXPECT_EQ(bars[3].fill, Ink::paper);
    EXPECT_EQ(bars[3].pattern, Pattern::none);
}

TEST(OrderedBars, ShowAMissingValueAsAMarkWithItsWordAndNeverAsABar) {
    auto series = harvest();
    series.rows[1].mark = CellMark::no_data;
    series.rows[1].number = "no data";
    series.rows[1].share.clear();
    series.rows[2].mark = CellMark::withheld;
    series.rows[2].number = "withheld to protect victims";
    series.rows[2].share.clear();
    NoteNumbers const none;
    auto const drawing = test::value_of(ordered_bars(series, measure::TEXT_WIDTH, context(none)));
    auto const bars = rectangles(*find(drawing.node, Role::figure));
    EXPECT_DOUBLE_EQ(bars[1].width, 18);
    EXPECT_EQ(bars[1].pattern, Pattern::hatch);
    EXPECT_EQ(bars[2].pattern, Pattern::cross);
    EXPECT_THAT(transcript(drawing.node),
                testing::AllOf(HasSubstr("no data"), HasSubstr("withheld to protect victims"), Not(HasSubstr("150"))));
}

TEST(OrderedBars, ATrueZeroHasItsNumberAndNoBar) {
    auto series = harvest();
    series.rows[1] = row("None", 0, "0", "0%");
    NoteNumbers const none;
    auto const drawing = test::value_of(ordered_bars(series, measure::TEXT_WIDTH, context(none)));
    EXPECT_DOUBLE_EQ(rectangles(*find(drawing.node, Role::figure))[1].width, 0);
}

TEST(OrderedBars, APositiveValueIsNeverDrawnAsNothing) {
    auto series = harvest();
    series.rows[1].value = 0.0001;
    NoteNumbers const none;
    auto const drawing = test::value_of(ordered_bars(series, measure::TEXT_WIDTH, context(none)));
    EXPECT_GE(rectangles(*find(drawing.node, Role::figure))[1].width, 1);
}

TEST(OrderedBars, ALabelOfOneEndlessWordIsCutAndMakesItsRowTaller) {
    auto series = harvest();
    NoteNumbers const none;
    auto const usual = test::value_of(ordered_bars(series, measure::TEXT_WIDTH, context(none)));
    series.rows[1].label = std::string(90, 'm');
    auto const drawn = test::value_of(ordered_bars(series, measure::TEXT_WIDTH, context(none)));
    EXPECT_GT(drawn.height, usual.height);
}

TEST(MultipleResponseBars, AreDrawnAsTheyWere) {
    auto series = harvest();
    series.rows.resize(2);
    series.rows[0].value = 980;
    series.whole_label = "all baskets: 1,000";
    auto const numbers = test::numbers();
    expect_drawing("multiple_response_bars",
                   test::value_of(multiple_response_bars(series, measure::TEXT_WIDTH, context(numbers))));
}

TEST(MultipleResponseBars, EachLieOnTheirOwnTrackOfTheWhole) {
    auto series = harvest();
    series.rows.resize(2);
    NoteNumbers const none;
    auto const drawing = test::value_of(multiple_response_bars(series, measure::TEXT_WIDTH, context(none)));
    auto const bars = rectangles(*find(drawing.node, Role::figure));
    std::vector<Rect> tracks;
    for (auto const& area : rectangles(drawing.node))
        if (area.fill == Ink::track) tracks.push_back(area);
    ASSERT_EQ(tracks.size(), 2U);
    EXPECT_NEAR(bars[0].width / tracks[0].width, 0.6, 1e-9);
    EXPECT_NEAR(bars[1].width / tracks[1].width, 0.15, 1e-9);
}

TEST(Strip, IsDrawnAsItWas) {
    auto series = harvest();
    series.rows = {series.rows[0], row("Pears", 250, "250", "25%"),
                   row("Not published", 150, "150", "15%", RowKind::remainder)};
    auto const numbers = test::numbers();
    expect_drawing("strip", test::value_of(strip(series, measure::TEXT_WIDTH, context(numbers))));
}

TEST(Strip, PartsWithTheirGapsFillTheWidth) {
    auto series = harvest();
    series.rows = {series.rows[0], row("Pears", 250, "250", "25%"), row("Rest", 150, "150", "15%", RowKind::remainder)};
    NoteNumbers const none;
    auto const drawing = test::value_of(strip(series, 400, context(none)));
    auto const parts = rectangles(*find(drawing.node, Role::figure));
    EXPECT_NEAR(parts.back().x + parts.back().width, 400, 1e-9);
    for (std::size_t i = 1; i < parts.size(); ++i)
        EXPECT_NEAR(parts[i].x - parts[i - 1].x - parts[i - 1].width, 1.5, 1e-9);
}

TEST(Strip, DoesNotFitWhereWordsAreWiderThanTheirPart) {
    auto series = harvest();
    NoteNumbers const none;
    series.rows = {row("A", 900, "900", "90%"), row("B", 100, "100", "10%")};
    EXPECT_TRUE(strip_fits(series, measure::TEXT_WIDTH, context(none)));
    series.rows = {row("A", 999, "999", "99%"), row("B", 1, "1", "< 1%")};
    EXPECT_FALSE(strip_fits(series, measure::TEXT_WIDTH, context(none)));
    EXPECT_FALSE(strip(series, measure::TEXT_WIDTH, context(none)));
    series.rows[1].mark = CellMark::no_data;
    EXPECT_FALSE(strip_fits(series, measure::TEXT_WIDTH, context(none)));
}

TEST(StackedLabelBars, AreDrawnAsTheyWere) {
    auto const numbers = test::numbers();
    expect_drawing("stacked_label_bars",
                   test::value_of(stacked_label_bars(harvest(), measure::span(6), context(numbers))));
}

TEST(GroupedBars, AreDrawnAsTheyWere) {
    BarSeries series;
    series.title = "Age and sex";
    series.subtitle = "Colour: sex. Solid: adults. Dotted: children.";
    series.alt = "Bar chart";
    series.whole = 100;
    series.rows = {row("Women", 50, "50", "50%"), row("Men", 20, "20", "20%"), row("Girls", 20, "20", "20%"),
                   row("Boys", 10, "10", "10%"), row("Not known at all", 5, "5", "5%", RowKind::unknown)};
    series.rows[1].hue = series.rows[3].hue = 1;
    series.rows[2].dotted = series.rows[3].dotted = true;
    series.rows[2].starts_group = series.rows[4].starts_group = true;
    NoteNumbers const none;
    expect_drawing("grouped_bars", test::value_of(grouped_bars(series, measure::span(6), context(none))));
}

SumSeries disagreement() {
    SumSeries series;
    series.title = "The groups and the total do not agree";
    series.subtitle = "Baskets: as published, and as the groups add up.";
    series.alt = "Bar chart of sums";
    series.total = 1000;
    series.rows = {{"Published total", "1,000", {}, 1000, 0, {}},
                   {"The four groups added up", "900", "100 short", 900, 0, {}},
                   {"The same, with the 250 published apart", "1,150", "150 over", 900, 250, {}}};
    return series;
}

TEST(ContradictionBars, AreDrawnAsTheyWere) {
    NoteNumbers const none;
    expect_drawing("contradiction_bars",
                   test::value_of(contradiction_bars(disagreement(), measure::span(6), context(none))));
}

TEST(ContradictionBars, TheReferenceLineStandsAtTheTotal) {
    NoteNumbers const none;
    auto const drawing = test::value_of(contradiction_bars(disagreement(), measure::span(6), context(none)));
    auto const* figure = find(drawing.node, Role::figure);
    auto const bars = rectangles(*figure);
    for (auto const& shape : figure->shapes)
        if (auto const* line = std::get_if<Line>(&shape)) {
            EXPECT_DOUBLE_EQ(line->from.x, bars[0].width);
        }
}

TEST(KeyFigure, IsDrawnAsItWas) {
    auto const numbers = test::numbers();
    KeyFigure const figure{"1,652",
                           "baskets brought in",
                           {"note:title"},
                           {{CoverageMark::reported, CoverageMark::in_part, CoverageMark::preliminary,
                             CoverageMark::true_zero, CoverageMark::no_data},
                            "4 of 5 countries report",
                            "4 of 5 countries report; no data: Edonia"}};
    expect_drawing("key_figure", test::value_of(key_figure(figure, measure::span(4), context(numbers))));
}

TEST(CoverageStrip, HasAMarkForEachMemberAndWrapsWhereThereAreMany) {
    Coverage coverage;
    coverage.members.assign(40, CoverageMark::reported);
    auto const strip = coverage_strip(coverage, 166);
    EXPECT_EQ(strip.node.shapes.size(), 40U);
    EXPECT_LE(strip.width, 166);
    EXPECT_GT(strip.height, 2 * COVERAGE_PITCH);
}

TEST(CoverageMarks, EveryKindHasItsOwnShapeAndItsOwnWord) {
    std::vector<std::string> seen;
    for (auto const mark : {CoverageMark::reported, CoverageMark::in_part, CoverageMark::preliminary,
                            CoverageMark::true_zero, CoverageMark::no_data}) {
        Drawing drawing{{}, 10, 10};
        drawing.node.shapes = coverage_mark(mark, {5, 5});
        for (auto const& text : {write_svg(drawing, {}), word_for(mark, Language::en), word_for(mark, Language::es)}) {
            EXPECT_EQ(std::count(seen.begin(), seen.end(), text), 0) << text;
            seen.push_back(text);
        }
    }
}

}  // namespace
}  // namespace cifra::figure

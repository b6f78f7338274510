#include "chart_samples.hpp"
#include "drawing_checks.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using base::Language;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

ChartContext context(NoteNumbers const& numbers, Language language = Language::en) {
    return {test::fonts(), language, numbers};
}

std::vector<Circle> circles(Node const& node) {
    std::vector<Circle> found;
    for (auto const& shape : node.shapes)
        if (auto const* circle = std::get_if<Circle>(&shape)) found.push_back(*circle);
    return found;
}

std::vector<Rect> bars(Node const& node) {
    std::vector<Rect> found;
    for (auto const& shape : node.shapes)
        if (auto const* area = std::get_if<Rect>(&shape)) found.push_back(*area);
    return found;
}

std::vector<Line> lines(Node const& node) {
    std::vector<Line> found;
    for (auto const& shape : node.shapes)
        if (auto const* line = std::get_if<Line>(&shape)) found.push_back(*line);
    return found;
}

Node const& figure_of(Drawing const& drawing) {
    return *test::find_all(drawing.node, Role::figure).front();
}

TEST(IconArray, IsDrawnAsItWas) {
    auto const numbers = test::numbers();
    test::expect_drawing("icon_array", test::value_of(icon_array(test::unlabelled_baskets(Language::en),
                                                                 measure::TEXT_WIDTH, context(numbers))));
}

TEST(IconArray, HasOneDiscAUnit) {
    NoteNumbers const none;
    auto const drawing = test::value_of(icon_array(test::unlabelled_baskets(Language::en), 400, context(none)));
    EXPECT_THAT(circles(figure_of(drawing)), SizeIs(100));
}

TEST(IconArray, IsRefusedAboveAHundredUnits) {
    auto series = test::unlabelled_baskets(Language::en);
    series.parts[0].units += 1;
    NoteNumbers const none;
    auto const drawn = icon_array(series, 400, context(none));
    ASSERT_FALSE(drawn);
    EXPECT_THAT(test::problem(drawn.error()), HasSubstr(series.title));
    series.parts[0].units = -1;
    EXPECT_FALSE(icon_array(series, 400, context(none)));
}

TEST(PairedBars, AreDrawnAsTheyWere) {
    auto const numbers = test::numbers();
    test::expect_drawing("paired_bars", test::value_of(paired_bars(test::pickers_by_age(Language::en),
                                                                   measure::TEXT_WIDTH, context(numbers))));
}

TEST(PairedBars, LeadAwayFromTheirAxesToOneScale) {
    NoteNumbers const none;
    auto const drawing =
        test::value_of(paired_bars(test::pickers_by_age(Language::en), measure::TEXT_WIDTH, context(none)));
    auto const drawn = bars(figure_of(drawing));
    double const left_axis = drawn[0].x + drawn[0].width;
    EXPECT_NEAR(drawn[2].x + drawn[2].width, left_axis, 1e-9);
    EXPECT_NEAR(drawn[1].x, drawn[3].x, 1e-9);
    EXPECT_NEAR(drawn[1].width / drawn[0].width, 140.0 / 312, 1e-9);
    EXPECT_GT(drawn[1].x, left_axis);
}

TEST(StackedBar, IsDrawnAsItWas) {
    auto const numbers = test::numbers();
    test::expect_drawing("stacked_bar", test::value_of(stacked_bar(test::harvest_by_region(Language::en),
                                                                   measure::TEXT_WIDTH, context(numbers))));
}

TEST(StackedBar, EveryWholeIsAsLongAsTheOthers) {
    NoteNumbers const none;
    auto const drawing =
        test::value_of(stacked_bar(test::harvest_by_region(Language::es), 400, context(none, Language::es)));
    std::map<double, double> ends;
    for (auto const& area : bars(figure_of(drawing))) ends[area.y] = std::max(ends[area.y], area.x + area.width);
    ASSERT_EQ(ends.size(), 3U);
    for (auto const& [y, end] : ends) EXPECT_NEAR(end, 400, 1e-6);
}

TEST(StackedBar, ASharePrintedNowhereIsAFault) {
    NoteNumbers const none;
    for (double const width : {255.64, measure::TEXT_WIDTH}) {
        auto const series = test::harvest_by_region(Language::en);
        auto const drawing = test::value_of(stacked_bar(series, width, context(none)));
        auto const cells = test::find_all(drawing.node, Role::cell);
        std::size_t number = 0;
        for (auto const& row : series.rows)
            for (auto const& cell : row.cells)
                EXPECT_THAT(transcript(*cells[number++]), HasSubstr(cell.text)) << row.label;
    }
}

TEST(StackedBar, IsRefusedWithMorePartsThanTheEyeTellsApart) {
    auto series = test::harvest_by_region(Language::en);
    for (auto& row : series.rows) row.cells.insert(row.cells.begin(), 2, test::part(1, "1%"));
    series.parts.insert(series.parts.begin(), 2, {"More", RowKind::named});
    NoteNumbers const none;
    auto const drawn = stacked_bar(series, measure::TEXT_WIDTH, context(none));
    ASSERT_FALSE(drawn);
    EXPECT_THAT(test::problem(drawn.error()), HasSubstr("more than 4 named parts"));
    series.parts.pop_back();
    EXPECT_FALSE(stacked_bar(series, measure::TEXT_WIDTH, context(none)));
}

TEST(Timeline, IsDrawnAsItWas) {
    auto const numbers = test::numbers();
    test::expect_drawing("timeline", test::value_of(timeline(test::baskets_by_year(Language::en), measure::TEXT_WIDTH,
                                                             context(numbers))));
}

TEST(Timeline, NoLineCrossesAGapOrABreak) {
    NoteNumbers const none;
    auto const drawing = test::value_of(timeline(test::baskets_by_year(Language::en), 400, context(none)));
    // Seven steps of the first line less one break; four of the second, two of which have both ends; seven of the
    // third.
    EXPECT_THAT(lines(figure_of(drawing)), SizeIs(6 + 2 + 7));
}

TEST(Timeline, EveryValueIsInItsTableThoughNotEveryOneHasRoom) {
    NoteNumbers const none;
    auto const series = test::baskets_by_year(Language::en);
    auto const drawing = test::value_of(timeline(series, 255.64, context(none)));
    auto const cells = test::find_all(drawing.node, Role::cell);
    std::size_t number = 0;
    for (auto const& line : series.lines)
        for (auto const& point : line.points) EXPECT_THAT(transcript(*cells[number++]), HasSubstr(point.text));
    EXPECT_EQ(number, cells.size());
}

TEST(Timeline, APointWhoseNumberHasNoRoomStillHasTheMarkOfItsNote) {
    NoteNumbers notes;
    for (auto const* const id : {"note:3", "note:7"}) notes.number(id);
    TimeSeries series;
    series.title = "Baskets";
    series.periods = {"2015", "2016", "2017", "2018", "2019", "2020"};
    // The greatest dwarfs all others, whose numbers crowd at the bottom of a narrow chart.
    series.lines = {
        {"Apples", test::points({"9,139", "9,420", "10,375", "28,044,414", "9,196", "9,100"}, Language::en)},
        {"Pears", test::points({"9,100", "9,400", "10,300", "10,400", "9,200", "9,150"}, Language::en)}};
    series.lines[0].points[2].notes = {"note:3"};
    series.lines[1].points[2].notes = {"note:7"};
    auto const drawing = test::value_of(timeline(series, 255.64, context(notes)));
    EXPECT_THAT(transcript(drawing.node), AllOf(HasSubstr(notes.note_id(1)), HasSubstr(notes.note_id(2))));
}

TEST(Timeline, AMissingYearIsAHatchedMarkAndNeverAPointAtZero) {
    NoteNumbers const none;
    TimeSeries series;
    series.title = "Baskets";
    series.periods = {"2017", "2018", "2019"};
    series.lines = {{"Apples", test::points({"120", "?", "130"}, Language::en)}};
    auto const drawing = test::value_of(timeline(series, 400, context(none)));
    auto const cells = test::find_all(drawing.node, Role::cell);
    auto const words = transcript(*cells[1]);
    EXPECT_THAT(words, HasSubstr("no data"));
    auto const& mark = cells[1]->children.front();
    EXPECT_TRUE(circles(mark).empty());
    ASSERT_THAT(bars(mark), SizeIs(1));
    EXPECT_EQ(bars(mark)[0].pattern, Pattern::hatch);
    EXPECT_TRUE(lines(figure_of(drawing)).empty());
}

TEST(Timeline, AProvisionalValueIsAnOpenMarker) {
    NoteNumbers const none;
    TimeSeries series;
    series.title = "Baskets";
    series.periods = {"2018", "2019"};
    series.lines = {{"Apples", test::points({"120", "p130"}, Language::en)}};
    auto const drawing = test::value_of(timeline(series, 400, context(none)));
    auto const cells = test::find_all(drawing.node, Role::cell);
    EXPECT_EQ(circles(cells[0]->children.front())[0].fill, Ink::navy);
    EXPECT_EQ(circles(cells[1]->children.front())[0].fill, Ink::paper);
    EXPECT_THAT(transcript(drawing.node), HasSubstr("provisional"));
}

TEST(Timeline, OneYearAloneIsBars) {
    NoteNumbers const none;
    auto series = test::baskets_by_year(Language::en);
    series.periods.resize(1);
    for (auto& line : series.lines) line.points.resize(1);
    auto const drawing = test::value_of(timeline(series, 400, context(none)));
    EXPECT_THAT(bars(figure_of(drawing)), SizeIs(3));
}

TEST(Timeline, IsRefusedWithFiveLinesOrALineThatLacksAYear) {
    NoteNumbers const none;
    auto series = test::baskets_by_year(Language::en);
    series.lines.push_back(series.lines[0]);
    series.lines.push_back(series.lines[0]);
    EXPECT_FALSE(timeline(series, 400, context(none)));
    series.lines.pop_back();
    EXPECT_TRUE(timeline(series, 400, context(none)));
    series.lines[3].points.pop_back();
    EXPECT_FALSE(timeline(series, 400, context(none)));
}

TEST(SmallMultiples, AreDrawnAsTheyWere) {
    auto const numbers = test::numbers();
    test::expect_drawing("small_multiples", test::value_of(small_multiples(test::baskets_by_region(Language::en, false),
                                                                           measure::TEXT_WIDTH, context(numbers))));
}

TEST(SmallMultiples, AreDrawnToOneScale) {
    NoteNumbers const none;
    auto const series = test::baskets_by_region(Language::en, true);
    auto const drawing = test::value_of(small_multiples(series, measure::TEXT_WIDTH, context(none)));
    auto const drawn = bars(figure_of(drawing));
    std::size_t number = 0;
    for (auto const& panel : series.panels)
        for (auto const& point : panel.points) {
            if (point.mark != CellMark::value) continue;
            EXPECT_NEAR(drawn[number].height, std::max(drawn[2].height * point.value / 430, point.value > 0 ? 1.0 : 0),
                        1e-9);
            ++number;
        }
    EXPECT_EQ(number, drawn.size());
}

TEST(SmallMultiples, APanelWithoutValuesSaysWhy) {
    NoteNumbers const none;
    auto const drawing =
        test::value_of(small_multiples(test::baskets_by_region(Language::es, false), 400, context(none, Language::es)));
    EXPECT_THAT(transcript(drawing.node), HasSubstr("ninguna cifra publicada en ningún año"));
}

TEST(SmallMultiples, NameEveryReasonThatOneMarkStandsFor) {
    NoteNumbers const none;
    auto series = test::baskets_by_region(Language::en, false);
    series.panels[1].points[1].text = "only in a picture";
    series.panels[6].points[2].text = "no edition";
    series.panels[6].points[3].text = "no edition";
    series.panels[6].points[4].text = "only in a picture";
    auto const drawing = test::value_of(small_multiples(series, measure::TEXT_WIDTH, context(none)));
    EXPECT_THAT(transcript(drawing.node), HasSubstr("only in a picture or no edition"));
}

}  // namespace
}  // namespace cifra::figure

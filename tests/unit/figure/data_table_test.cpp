#include "chart_samples.hpp"
#include "drawing_checks.hpp"
#include "figure/chart.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using base::Language;
using testing::HasSubstr;

ChartContext context(NoteNumbers const& numbers, Language language = Language::en) {
    return {test::fonts(), language, numbers};
}

TEST(DataTable, IsDrawnAsItWas) {
    auto const numbers = test::numbers();
    test::expect_drawing("data_table", test::value_of(data_table(test::prices_by_region(Language::en),
                                                                 measure::TEXT_WIDTH, context(numbers))));
}

TEST(DataTable, DecimalPointsStandUnderEachOther) {
    TableSeries series;
    series.columns = {{"Region", ColumnAlign::start}, {"Price", ColumnAlign::decimal}};
    for (auto const* price : {"1.5", "110", "12.25"})
        series.rows.push_back({{test::cell("Alba"), test::cell(price)}, false});
    NoteNumbers const none;
    auto const drawing = test::value_of(data_table(series, 300, context(none)));
    std::vector<double> points;
    for (auto const* cell : test::find_all(drawing.node, Role::cell)) {
        auto const& line = std::get<TextLine>(cell->shapes.front());
        auto const text = plain_text(line);
        auto const& style = line.spans.front().style;
        auto const point = text.find('.');
        points.push_back(line.at.x - (point == std::string::npos ? 0 : test::fonts().width(text.substr(point), style)));
    }
    ASSERT_EQ(points.size(), 3U);
    EXPECT_NEAR(points[0], points[1], 0.01);
    EXPECT_NEAR(points[0], points[2], 0.01);
}

TEST(DataTable, AMissingCellHasItsMarkAndItsWords) {
    NoteNumbers const none;
    auto const drawing =
        test::value_of(data_table(test::prices_by_region(Language::en), measure::TEXT_WIDTH, context(none)));
    auto const words = transcript(drawing.node);
    EXPECT_THAT(words, testing::AllOf(HasSubstr("no data"), HasSubstr("withheld"), HasSubstr("does not apply")));
    auto const cells = test::find_all(drawing.node, Role::cell);
    auto const has_box = [](Node const* cell) { return std::holds_alternative<Rect>(cell->shapes.front()); };
    EXPECT_EQ(std::count_if(cells.begin(), cells.end(),
                            [&](Node const* cell) { return !cell->shapes.empty() && has_box(cell); }),
              2);
}

TEST(DataTable, IsRefusedWhereARowLacksACell) {
    auto series = test::prices_by_region(Language::en);
    series.rows[1].cells.pop_back();
    NoteNumbers const none;
    auto const drawn = data_table(series, measure::TEXT_WIDTH, context(none));
    ASSERT_FALSE(drawn);
    EXPECT_THAT(test::problem(drawn.error()), HasSubstr("Costa Brisa"));
}

TEST(DataTable, WithAnyWordsNothingCollidesOrLeavesItsWidth) {
    NoteNumbers const none;
    for (double const width : {255.64, 380.0, measure::TEXT_WIDTH})
        for (auto const language : base::LANGUAGES)
            for (std::string const tail : {"", " of the Northern Isthmus and its Neighbouring Archipelagos",
                                           " mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"})
                for (std::size_t lengthened = 0; lengthened < 4; ++lengthened) {
                    auto series = test::prices_by_region(language);
                    series.columns[lengthened].label += tail;
                    for (auto& row : series.rows) row.cells[lengthened].text += tail;
                    test::expect_clean(data_table(series, width, context(none, language)), width,
                                       "column " + std::to_string(lengthened) + tail);
                }
}

TEST(DataTable, ANumberWithManyNotesLeavesRoomForItsHeadAndForMissingValues) {
    TableSeries series;
    series.columns = {{"Region", ColumnAlign::start}, {"Baskets", ColumnAlign::end}};
    series.rows = {{{test::cell(std::string(60, 'm')), test::cell("3")}, false},
                   {{test::cell("Alba"), test::cell("no data")}, false}};
    series.rows[1].cells[1].mark = CellMark::no_data;
    NoteNumbers numbers;
    for (int i = 0; i < 40; ++i) {
        auto const id = "note:" + std::to_string(i);
        numbers.number(id);
        series.rows[0].cells[1].notes.push_back(id);
        test::expect_clean(data_table(series, 255.64, context(numbers)), 255.64, std::to_string(i + 1) + " notes");
    }
}

TEST(DataTable, PartsHoldEveryRowOnce) {
    NoteNumbers const none;
    auto series = test::prices_by_region(Language::es);
    for (int i = 0; i < 60; ++i) series.rows.push_back(series.rows[static_cast<std::size_t>(i % 5)]);
    auto const parts = test::value_of(split(series, measure::TEXT_WIDTH, 300, context(none, Language::es)));
    std::size_t rows = 0;
    for (auto const& part : parts) {
        rows += part.rows.size();
        EXPECT_LE(test::value_of(data_table(part, measure::TEXT_WIDTH, context(none, Language::es))).height, 300);
    }
    EXPECT_EQ(rows, 65U);
    EXPECT_EQ(parts[1].title, "Cuánto costó una canasta (continuación)");
}

}  // namespace
}  // namespace cifra::figure

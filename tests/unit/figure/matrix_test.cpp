#include "chart_samples.hpp"
#include "drawing_checks.hpp"
#include "figure/chart.hpp"
#include "figure/coverage_marks.hpp"
#include "figure/matrix_series.hpp"
#include "release/coverage_matrix.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using base::Language;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

ChartContext context(NoteNumbers const& numbers, Language language = Language::en) {
    return {test::fonts(), language, numbers};
}

MatrixSeries of_members(std::size_t members, std::string const& tail = {}) {
    MatrixSeries series;
    series.title = "Who reports which figure";
    series.row_head = "Figure";
    series.count_head = "Reporting";
    for (std::size_t i = 0; i < members; ++i)
        series.columns.push_back({"Member number " + std::to_string(i) + tail, "M" + std::to_string(10 + i)});
    series.groups = {{"First theme" + tail, {}}, {"Second theme", {}}};
    for (std::size_t i = 0; i < 12; ++i) {
        MatrixRow row{"Figure number " + std::to_string(i) + tail, {}, "8", "of 9", {}};
        for (std::size_t m = 0; m < members; ++m) row.marks.push_back(static_cast<CoverageMark>((i + m) % 5));
        series.groups[i / 6].rows.push_back(std::move(row));
    }
    return series;
}

std::size_t rows_in(MatrixSeries const& series) {
    std::size_t rows = 0;
    for (auto const& group : series.groups) rows += group.rows.size();
    return rows;
}

TEST(Matrix, IsDrawnAsItWas) {
    auto const numbers = test::numbers();
    test::expect_drawing("matrix", test::value_of(matrix(test::coverage_of_harvests(Language::en), measure::TEXT_WIDTH,
                                                         context(numbers))));
}

TEST(Matrix, EveryMarkHasItsWordsAndEveryHeadItsScope) {
    NoteNumbers const none;
    auto const drawing = test::value_of(
        matrix(test::coverage_of_harvests(Language::es), measure::TEXT_WIDTH, context(none, Language::es)));
    auto const words = transcript(drawing.node);
    for (auto const* expected : {"span (con datos)", "span (datos parciales)", "span (datos preliminares)",
                                 "span (cero confirmado)", "span (sin datos)", "header column", "header row"})
        EXPECT_THAT(words, HasSubstr(expected));
    EXPECT_THAT(words, Not(HasSubstr("header\n")));
}

TEST(Matrix, TheNameOfAThemeSpansItsTable) {
    NoteNumbers const none;
    auto const drawing =
        test::value_of(matrix(test::coverage_of_harvests(Language::en), measure::TEXT_WIDTH, context(none)));
    for (auto const* table : test::find_all(drawing.node, Role::table))
        for (auto const& row : table->children) {
            int columns = 0;
            for (auto const& cell : row.children) columns += cell.columns;
            EXPECT_EQ(columns, 11);
        }
}

TEST(Matrix, NarrowColumnsBearCodesThatAreExplained) {
    NoteNumbers const none;
    auto const words = transcript(test::value_of(matrix(of_members(16), measure::TEXT_WIDTH, context(none))).node);
    EXPECT_THAT(words, HasSubstr("M10\u00A0Member\u00A0number\u00A00\u00A0· M11"));
    EXPECT_THAT(words, HasSubstr("header column (Member number 15)"));
}

TEST(Matrix, TooManyColumnsStandInBlocksAndLoseNoMark) {
    NoteNumbers const none;
    auto const drawing = test::value_of(matrix(of_members(40), measure::TEXT_WIDTH, context(none)));
    EXPECT_GT(test::find_all(drawing.node, Role::table).size(), 1U);
    EXPECT_EQ(test::find_all(drawing.node, Role::span).size(), 40U * 12U);
}

TEST(Matrix, IsRefusedWhereARowLacksAMark) {
    NoteNumbers const none;
    auto series = of_members(4);
    series.groups[1].rows[2].marks.pop_back();
    auto const drawn = matrix(series, measure::TEXT_WIDTH, context(none));
    ASSERT_FALSE(drawn);
    EXPECT_THAT(test::problem(drawn.error()), HasSubstr("Figure number 8"));
}

TEST(Matrix, ForAnyNumberOfMembersNothingCollidesOrLeavesItsWidth) {
    NoteNumbers const none;
    for (double const width : {255.64, 380.0, measure::TEXT_WIDTH})
        for (std::size_t const members : {0, 1, 2, 5, 9, 17, 23, 40})
            for (std::string const tail : {"", " of the Northern Isthmus and its Neighbouring Archipelagos",
                                           " mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"}) {
                auto series = of_members(members, tail);
                test::expect_clean(matrix(series, width, context(none)), width, std::to_string(members) + tail);
                for (auto& column : series.columns) column.code.clear();
                test::expect_clean(matrix(series, width, context(none)), width, std::to_string(members) + tail);
            }
}

TEST(Matrix, PartsHoldEveryRowOnceAndStandInTheHeight) {
    NoteNumbers const none;
    auto const series = of_members(9);
    auto const parts = test::value_of(split(series, measure::TEXT_WIDTH, 200, context(none)));
    EXPECT_GT(parts.size(), 1U);
    std::size_t rows = 0;
    for (auto const& part : parts) {
        rows += rows_in(part);
        EXPECT_LE(test::value_of(matrix(part, measure::TEXT_WIDTH, context(none))).height, 200);
    }
    EXPECT_EQ(rows, rows_in(series));
    EXPECT_EQ(parts[1].title, "Who reports which figure (continued)");
    EXPECT_EQ(test::value_of(split(series, measure::TEXT_WIDTH, 9000, context(none))).size(), 1U);
    EXPECT_EQ(test::value_of(split(series, measure::TEXT_WIDTH, 1, context(none))).size(), rows_in(series));
    EXPECT_EQ(test::value_of(split(MatrixSeries{}, measure::TEXT_WIDTH, 1, context(none))).size(), 1U);
}

TEST(MatrixSeriesOfAnEdition, HasTheRowsThatThePageHas) {
    auto const& edition = test::edition_2019();
    std::vector<release::Note> const notes;
    for (auto const language : base::LANGUAGES) {
        auto const series = matrix_series({edition, notes, language});
        auto const themes = release::coverage_matrix(edition);
        ASSERT_EQ(series.groups.size(), themes.size());
        for (std::size_t i = 0; i < themes.size(); ++i) {
            ASSERT_EQ(series.groups[i].rows.size(), themes[i].rows.size());
            for (std::size_t r = 0; r < themes[i].rows.size(); ++r)
                EXPECT_EQ(series.groups[i].rows[r].label, themes[i].rows[r].label.in(language));
        }
        NoteNumbers const none;
        test::expect_clean(matrix(series, measure::TEXT_WIDTH, context(none, language)), measure::TEXT_WIDTH, "2019");
    }
}

}  // namespace
}  // namespace cifra::figure

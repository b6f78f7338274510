#include "chart_samples.hpp"
#include "drawing_checks.hpp"
#include "language/number.hpp"
#include "random_words.hpp"

namespace cifra::figure {
namespace {

using base::Language;
using test::Dice;

constexpr double WIDTHS[] = {255.64, 330, 420, measure::TEXT_WIDTH};
constexpr std::uint64_t ROUNDS = 60;

std::string written(double value) {
    return language::number(static_cast<std::int64_t>(value), Language::en);
}

CellMark any_mark(Dice& dice) {
    return dice.once_in(4) ? static_cast<CellMark>(1 + dice.upto(2)) : CellMark::value;
}

std::vector<std::string> any_notes(Dice& dice) {
    return dice.once_in(6) ? std::vector<std::string>{"note:rest"} : std::vector<std::string>{};
}

std::vector<TimePoint> any_points(Dice& dice, std::size_t periods) {
    std::vector<TimePoint> points;
    for (std::size_t i = 0; i < periods; ++i) {
        TimePoint point;
        point.mark = any_mark(dice);
        point.value = point.mark == CellMark::value ? dice.count() : 0;
        point.text = point.mark == CellMark::value ? written(point.value) : "no data";
        point.provisional = dice.once_in(6);
        point.break_before = dice.once_in(8);
        point.notes = any_notes(dice);
        points.push_back(std::move(point));
    }
    return points;
}

std::vector<std::string> years(std::size_t count) {
    std::vector<std::string> periods;
    for (std::size_t i = 0; i < count; ++i) periods.push_back(std::to_string(2019 - count + 1 + i));
    return periods;
}

/// Draws a random series in both languages at every width; `draw` makes the series from the dice.
template <class Draw>
void roll(Draw draw) {
    auto const numbers = test::numbers();
    for (std::uint64_t seed = 0; seed < ROUNDS; ++seed)
        for (double const width : WIDTHS) {
            Dice dice(seed);
            auto const language = seed % 2 == 0 ? Language::en : Language::es;
            ChartContext const context{test::fonts(), language, numbers, seed % 5 != 0, seed % 3 == 0};
            test::expect_clean(draw(dice, width, context), width, "seed " + std::to_string(seed));
            if (testing::Test::HasFailure()) return;
        }
}

TEST(AnySeries, IconArraysAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        IconSeries series;
        series.title = dice.name();
        int left = 100;
        for (auto parts = dice.upto(6); parts > 0; --parts) {
            auto const units = static_cast<int>(dice.upto(static_cast<std::size_t>(left)));
            left -= units;
            series.parts.push_back(
                {dice.name(), std::to_string(units), units, static_cast<RowKind>(dice.upto(3)), any_notes(dice)});
        }
        return icon_array(series, width, context);
    });
}

TEST(AnySeries, PairedBarsAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        PairedSeries series;
        series.title = dice.name();
        series.left_head = dice.name();
        series.right_head = dice.name();
        auto const cell = [&] {
            PairedCell made{any_mark(dice), dice.count(), {}, {}, any_notes(dice)};
            made.number = made.mark == CellMark::value ? written(made.value) : "no data";
            if (made.mark == CellMark::value) made.share = "12%";
            return made;
        };
        for (auto rows = dice.upto(40); rows > 0; --rows)
            series.rows.push_back({dice.name(), cell(), cell(), dice.once_in(2)});
        for (auto rows = dice.upto(2); rows > 0; --rows) {
            auto row = test::row(dice.name(), dice.count(), {}, "4%", static_cast<RowKind>(dice.upto(3)));
            row.number = written(row.value);
            series.others.push_back(std::move(row));
        }
        return paired_bars(series, width, context);
    });
}

TEST(AnySeries, StackedBarsAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        StackSeries series;
        series.title = dice.name();
        for (auto parts = dice.upto(4); parts > 0; --parts) series.parts.push_back({dice.name(), RowKind::named});
        for (auto const kind : {RowKind::other, RowKind::unknown, RowKind::remainder})
            if (dice.once_in(2)) series.parts.push_back({dice.name(), kind});
        for (auto rows = dice.upto(20); rows > 0; --rows) {
            StackRow row{dice.name(), dice.once_in(2) ? dice.name() : "", {}, any_notes(dice)};
            for (std::size_t i = 0; i < series.parts.size(); ++i) {
                StackCell cell{any_mark(dice), dice.once_in(5) ? 0 : dice.count(), "12%"};
                if (cell.mark != CellMark::value) cell.text = "no data";
                row.cells.push_back(std::move(cell));
            }
            series.rows.push_back(std::move(row));
        }
        return stacked_bar(series, width, context);
    });
}

TEST(AnySeries, TimelinesAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        TimeSeries series;
        series.title = dice.name();
        series.periods = years(1 + dice.upto(14));
        for (auto lines = dice.upto(4); lines > 0; --lines)
            series.lines.push_back({dice.once_in(5) ? "" : dice.name(), any_points(dice, series.periods.size())});
        return timeline(series, width, context);
    });
}

TEST(AnySeries, SmallMultiplesAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        PanelSeries series;
        series.title = dice.name();
        series.periods = years(1 + dice.upto(14));
        series.bars = dice.once_in(2);
        for (auto panels = dice.upto(40); panels > 0; --panels)
            series.panels.push_back(
                {dice.name(), any_points(dice, series.periods.size()), "no data: " + dice.name(), any_notes(dice)});
        return small_multiples(series, width, context);
    });
}

TEST(AnySeries, MatricesAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        MatrixSeries series;
        series.title = dice.name();
        series.row_head = "Figure";
        series.count_head = "Reporting";
        auto const members = dice.upto(40);
        bool const codes = dice.once_in(2);
        for (std::size_t i = 0; i < members; ++i)
            series.columns.push_back({dice.name(), codes ? "M" + std::to_string(10 + i) : ""});
        for (auto groups = dice.upto(5); groups > 0; --groups) {
            MatrixGroup group{dice.once_in(3) ? "" : dice.name(), {}};
            for (auto rows = dice.upto(6); rows > 0; --rows) {
                MatrixRow row{dice.name(), {}, "8", "of 40", any_notes(dice)};
                for (std::size_t i = 0; i < members; ++i) row.marks.push_back(static_cast<CoverageMark>(dice.upto(4)));
                group.rows.push_back(std::move(row));
            }
            series.groups.push_back(std::move(group));
        }
        return matrix(series, width, context);
    });
}

TEST(AnySeries, TablesAreClean) {
    roll([](Dice& dice, double width, ChartContext const& context) {
        TableSeries series;
        series.title = dice.name();
        for (auto columns = dice.upto(5); columns > 0; --columns)
            series.columns.push_back({dice.name(), static_cast<ColumnAlign>(dice.upto(2))});
        for (auto rows = dice.upto(15); rows > 0; --rows) {
            TableRow row{{}, dice.once_in(8)};
            for (auto const& column : series.columns) {
                bool const words = column.align == ColumnAlign::start;
                TableCell cell{words ? dice.name() : written(dice.count()), any_notes(dice), any_mark(dice), {}};
                if (cell.mark != CellMark::value) cell.text = "no data";
                if (column.align == ColumnAlign::decimal && cell.mark == CellMark::value && dice.once_in(2))
                    cell.text += ".25";
                row.cells.push_back(std::move(cell));
            }
            series.rows.push_back(std::move(row));
        }
        return data_table(series, width, context);
    });
}

}  // namespace
}  // namespace cifra::figure

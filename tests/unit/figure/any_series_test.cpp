#include "any_series.hpp"
#include "chart_samples.hpp"

namespace cifra::figure {
namespace {

using base::Language;
using test::any_mark;
using test::any_notes;
using test::Dice;
using test::numbers_of_many_notes;
using test::roll;
using test::WIDTHS;
using test::written;

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

/// Points of every period with values of one size, or with none at all.
std::vector<TimePoint> points(std::size_t periods, double value) {
    std::vector<TimePoint> all(periods);
    for (auto& point : all) {
        point.mark = value < 0 ? CellMark::no_data : CellMark::value;
        point.value = std::max(0.0, value);
        point.text = value < 0 ? "no data" : written(value);
    }
    return all;
}

constexpr double SIZES[] = {-1, 0, 1, 1652, 1e12};

TEST(AnySeries, TimelinesOfEveryNumberOfYearsAreClean) {
    auto const known = numbers_of_many_notes();
    ChartContext const context{test::fonts(), Language::es, known};
    for (std::size_t count = 1; count <= 15; ++count)
        for (std::size_t lines = 0; lines <= 4; ++lines)
            for (double const size : SIZES) {
                TimeSeries series;
                series.title = "Casos por año";
                series.periods = years(count);
                for (std::size_t i = 0; i < lines; ++i)
                    series.lines.push_back({"Línea " + std::to_string(i), points(count, size)});
                for (double const width : WIDTHS)
                    test::expect_clean(timeline(series, width, context), width,
                                       std::to_string(count) + " years, " + std::to_string(lines) + " lines");
            }
}

TEST(AnySeries, SmallMultiplesOfEveryNumberOfYearsAndAreasAreClean) {
    auto const known = numbers_of_many_notes();
    ChartContext const context{test::fonts(), Language::en, known};
    for (std::size_t count = 1; count <= 15; ++count)
        for (std::size_t const areas : {0, 1, 2, 3, 9, 20, 40})
            for (double const size : SIZES) {
                PanelSeries series;
                series.title = "Cases by year";
                series.periods = years(count);
                series.bars = count % 2 == 0;
                for (std::size_t i = 0; i < areas; ++i)
                    series.panels.push_back({"Area " + std::to_string(i), points(count, size), "no data", {}});
                for (double const width : {WIDTHS[0], WIDTHS[3]})
                    test::expect_clean(small_multiples(series, width, context), width,
                                       std::to_string(count) + " years, " + std::to_string(areas) + " areas");
            }
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

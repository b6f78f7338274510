#include "figure/year_series.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/cell_mark.hpp"
#include "figure/chart_parts.hpp"
#include "release/notes_series.hpp"
#include "release/series_words.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

constexpr std::size_t MOST_LINES = 4;

double as_double(base::Decimal value) {
    auto result = static_cast<double>(value.units);
    for (int i = 0; i < value.scale; ++i) result /= 10;
    return result;
}

TimePoint point_of(EditionSource const& source, release::SeriesPoint const& point) {
    auto const words = release::point_words(source.edition, point, source.language);
    TimePoint drawn;
    drawn.mark = mark_of(words.mark);
    drawn.text = words.text;
    if (point.shown()) drawn.value = as_double(*point.figure->obs_value);
    drawn.provisional = point.provisional();
    drawn.break_before = point.break_before;
    drawn.notes = release::notes_of(point, source.notes);
    drawn.revised = point.revised();
    return drawn;
}

std::vector<TimePoint> points_of(EditionSource const& source, release::Series const& series) {
    std::vector<TimePoint> points;
    for (auto const& point : series.points) points.push_back(point_of(source, point));
    return points;
}

/// Words in place of a plot: why the last year has no value.
std::string missing_words(std::vector<TimePoint> const& points) {
    bool const empty =
        std::all_of(points.begin(), points.end(), [](TimePoint const& point) { return point.mark != CellMark::value; });
    return empty ? points.back().text : std::string{};
}

TableCell cell_of(EditionSource const& source, release::SeriesPoint const& point) {
    auto const words = release::point_words(source.edition, point, source.language);
    auto const status = release::status_words(point, source.language);
    return {status.empty() ? words.text : words.text + " (" + status + ")",
            release::notes_of(point, source.notes),
            mark_of(words.mark),
            {}};
}

}  // namespace

bool is_one_plot(release::SeriesChart const& chart) {
    return chart.breakdown == nullptr || (!chart.breakdown->by_area && chart.series.size() <= MOST_LINES);
}

TimeSeries time_series(EditionSource const& source, release::SeriesChart const& chart) {
    TimeSeries drawn;
    drawn.title = release::series_title(source.edition, chart).in(source.language);
    drawn.subtitle = release::series_subtitle(source.edition, chart, source.language);
    drawn.alt = release::series_alt(source.edition, chart, source.language);
    drawn.periods = chart.years();
    for (std::size_t i = 0; i < chart.series.size(); ++i)
        drawn.lines.push_back(
            {release::series_label(source.edition, chart, i, source.language), points_of(source, chart.series[i])});
    return drawn;
}

PanelSeries panel_series(EditionSource const& source, release::SeriesChart const& chart) {
    auto const lines = time_series(source, chart);
    PanelSeries drawn{lines.title, lines.subtitle, lines.alt, lines.notes, lines.periods, false, {}};
    for (auto const& line : lines.lines)
        drawn.panels.push_back({line.label, line.points, missing_words(line.points), {}});
    return drawn;
}

TableSeries year_table(EditionSource const& source, release::SeriesChart const& chart) {
    auto const lines = time_series(source, chart);
    TableSeries table{lines.title, lines.subtitle, lines.title + ".", {}, {}, {}};
    table.columns = {{say(source.language, "Year", "Año"), ColumnAlign::start}};
    for (auto const& line : lines.lines)
        table.columns.push_back(
            {line.label.empty() ? say(source.language, "Number", "Número") : line.label, ColumnAlign::end});
    for (std::size_t i = 0; i < lines.periods.size(); ++i) {
        TableRow row{{{lines.periods[i], {}, CellMark::value, {}}}, false};
        for (auto const& series : chart.series) row.cells.push_back(cell_of(source, series.points[i]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::string> notes_of(EditionSource const& source, release::SeriesChart const& chart) {
    std::vector<std::string> ids;
    for (auto const& series : chart.series)
        for (auto const& point : series.points) add_ids(ids, release::notes_of(point, source.notes));
    return ids;
}

}  // namespace cifra::figure

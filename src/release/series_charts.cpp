#include "release/series_charts.hpp"

#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

using programme::ChartForm;

constexpr std::size_t FEWEST_YEARS = 2;

bool has_years(std::vector<Series> const& all) {
    return std::any_of(all.begin(), all.end(), [](Series const& series) { return series.shown() >= FEWEST_YEARS; });
}

/// Leaves out the years before the first with a row, in all alike.
void begin_with_first_row(std::vector<Series>& all) {
    std::size_t first = all.front().points.size();
    for (auto const& series : all) {
        auto const row = std::find_if(series.points.begin(), series.points.end(),
                                      [](SeriesPoint const& point) { return point.figure.has_value(); });
        first = std::min(first, static_cast<std::size_t>(row - series.points.begin()));
    }
    for (auto& series : all)
        series.points.erase(series.points.begin(), series.points.begin() + static_cast<std::ptrdiff_t>(first));
}

}  // namespace

std::string series_chart_id(programme::Indicator const& indicator) {
    return indicator.id + ".series";
}

std::string series_chart_id(programme::Indicator const& indicator, programme::Breakdown const& breakdown) {
    return chart_id(indicator, breakdown) + ".series";
}

std::vector<std::string> SeriesChart::years() const {
    std::vector<std::string> years;
    for (auto const& point : series.front().points) years.push_back(point.key.time_period);
    return years;
}

std::vector<SeriesChart> series_charts(ReleasedEdition const& edition, programme::Indicator const& indicator) {
    std::vector<SeriesChart> charts;
    if (edition.earlier.empty()) return charts;
    auto const add = [&](SeriesChart chart) {
        if (!has_years(chart.series)) return;
        begin_with_first_row(chart.series);
        chart.drawn = chart_layout(edition, chart.id).form != ChartForm::table;
        charts.push_back(std::move(chart));
    };
    auto const& programme = edition.programme;
    add({series_chart_id(indicator),
         &indicator,
         nullptr,
         true,
         {series_of(edition, programme.total_key(indicator, programme.region, edition.time_period))}});
    for (auto const* breakdown : charts_of(edition, indicator)) {
        auto const id = series_chart_id(indicator, *breakdown);
        if (chart_layout(edition, id).form)
            add({id, &indicator, breakdown, true, series_of(edition, indicator, *breakdown)});
    }
    return charts;
}

}  // namespace cifra::release

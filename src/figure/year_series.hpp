#pragma once

#include "figure/edition_source.hpp"
#include "figure/series.hpp"
#include "release/series_charts.hpp"

namespace cifra::figure {

/// True for the charts that are drawn as lines in one plot: a total, or at most four categories.
bool is_one_plot(release::SeriesChart const& chart);

/// Figures over the years, ready to be drawn: one line each. Gaps stay gaps.
TimeSeries time_series(EditionSource const& source, release::SeriesChart const& chart);
/// The same, one plot each.
PanelSeries panel_series(EditionSource const& source, release::SeriesChart const& chart);
/// The same as a table: a row a year, a column a figure.
TableSeries year_table(EditionSource const& source, release::SeriesChart const& chart);

/// Ids of the notes that its points call for, in reading order.
std::vector<std::string> notes_of(EditionSource const& source, release::SeriesChart const& chart);

}  // namespace cifra::figure

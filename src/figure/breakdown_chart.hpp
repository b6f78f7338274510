#pragma once

#include "figure/chart.hpp"
#include "figure/released_series.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::figure {

/// How the rows of a breakdown are drawn.
enum class ChartShape { ordered, multiple, strip, stacked, grouped, icons, choropleth, symbols, table };

/// True for the shapes that need the programme's map.
bool is_map(ChartShape shape);

/// A breakdown that can be shown, with the shape that suits its rows.
struct BreakdownChart {
    programme::Breakdown const* breakdown = nullptr;
    BarSeries series;
    ChartShape shape = ChartShape::ordered;
    std::optional<SumSeries> sums;  ///< Where its sums contradict the total.
};

/// The breakdowns of an indicator of which something can be shown, in the order of the edition's layout and with the
/// title, the alternative text and the shape that an editor gave them.
std::vector<BreakdownChart> breakdown_charts(EditionSource const& source, programme::Indicator const& indicator,
                                             Fonts const& fonts);

/// \error bad_input  a text has no room (it is named)
base::Result<Drawing> draw_chart(BarSeries const& series, ChartShape shape, double width, ChartContext const& context);

/// Ids of the notes that a chart calls for, in reading order.
std::vector<std::string> notes_of(BarSeries const& series);
std::vector<std::string> notes_of(SumSeries const& series);

/// Appends ids that are not there yet.
void add_ids(std::vector<std::string>& ids, std::vector<std::string> const& more);

}  // namespace cifra::figure

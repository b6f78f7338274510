#pragma once

#include "figure/breakdown_chart.hpp"

namespace cifra::figure {

/// Makes the rows of a breakdown by area ready for a map: by size, with the comments of their figures under their names
/// and an alternative text that speaks of a map.
void prepare_for_map(EditionSource const& source, programme::Indicator const& indicator,
                     programme::Breakdown const& breakdown, BarSeries& series);

/// The series of a map. Areas that are named have two classes; else the classes are of shares.
/// \param shape  ChartShape::choropleth or ChartShape::symbols.
MapSeries map_series(BarSeries const& series, ChartShape shape, base::Language language);

}  // namespace cifra::figure

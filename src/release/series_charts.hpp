#pragma once

#include "programme/chart_form.hpp"
#include "release/series.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// "VICTIMS_IDENTIFIED.series": an indicator's total over the years.
std::string series_chart_id(programme::Indicator const& indicator);
/// "VICTIMS_IDENTIFIED.by_sex.series": the figures of a breakdown.
std::string series_chart_id(programme::Indicator const& indicator, programme::Breakdown const& breakdown);

/// Figures over the years that the pages show together.
struct SeriesChart {
    std::string id;
    programme::Indicator const* indicator = nullptr;
    programme::Breakdown const* breakdown = nullptr;  ///< Null: the total.
    bool drawn = true;                                ///< False: the layout asks for a table instead.
    std::vector<Series> series;                       ///< All over the same years.

    /// The years shown: from the first in which any of the figures has a row.
    std::vector<std::string> years() const;
};

/// The series of an indicator: its total, unless fewer than two years have a value; then the breakdowns for which the
/// layout asks. Empty where nothing was released before.
std::vector<SeriesChart> series_charts(ReleasedEdition const& edition, programme::Indicator const& indicator);

}  // namespace cifra::release

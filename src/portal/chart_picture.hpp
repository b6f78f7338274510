#pragma once

#include "figure/breakdown_chart.hpp"
#include "portal/asked.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::portal {

/// Widths of drawings in points: in the page's whole column, and in a card. Their smallest words have 11 px there.
inline constexpr double COLUMN_WIDTH = 560;
inline constexpr double CARD_WIDTH = 205;

/// A chart of the newest edition, drawn for a page.
struct ChartPicture {
    programme::Indicator const* indicator = nullptr;
    programme::Breakdown const* breakdown = nullptr;
    figure::BarSeries series;  ///< What it shows.
    std::string svg;
};

/// The newest edition speaks of a total of the coalition.
bool has_regional_total(Asked const& asked, programme::Indicator const& indicator);

/// The charts of an indicator that have room in a width, in the edition's order. \param prefix  begins the ids inside
std::vector<ChartPicture> chart_pictures(Asked const& asked, programme::Indicator const& indicator, double width,
                                         std::string const& prefix);

/// The picture that stands for an indicator: its places on the map where it has one, else its first chart. Nothing
/// where none can be drawn.
std::optional<ChartPicture> lead_picture(Asked const& asked, programme::Indicator const& indicator);

/// The rows of a chart as a table of HTML.
std::string rows_table(Asked const& asked, ChartPicture const& picture);

}  // namespace cifra::portal

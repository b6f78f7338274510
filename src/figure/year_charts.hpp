#pragma once

#include "figure/edition_charts.hpp"
#include "figure/page_plan.hpp"

#include <vector>

namespace cifra::figure {

/// The series of an indicator over the years (release::series_charts), to be drawn in any width: its total and small
/// sets of categories as lines from zero, the members and larger sets as small plots of one scale. What the layout asks
/// as a table is left out. Empty where nothing was released before.
std::vector<EditionChart> year_charts(EditionSource const& source, programme::Section const& section,
                                      programme::Indicator const& indicator);

/// The same as pieces for the pages, and what the layout asks as a table.
std::vector<Piece> year_pieces(EditionSource const& source, programme::Indicator const& indicator, Fonts const& fonts);

}  // namespace cifra::figure

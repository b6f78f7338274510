#pragma once

#include "figure/page_plan.hpp"

namespace cifra::figure {

/// A breakdown of which no part can be shown: one line that says why.
struct MissingBreakdown {
    programme::Indicator const* indicator = nullptr;
    programme::Breakdown const* breakdown = nullptr;
};

/// "Victims identified by country: not published separately", a line each under a title, each with its mark. What
/// single rows do show stands in the line.
/// \returns nothing where nothing is missing
/// \error bad_input  a character is not in the fonts
base::Result<std::vector<Piece>> missing_lines(EditionSource const& source,
                                               std::vector<MissingBreakdown> const& missing, Fonts const& fonts);

/// Things that a breakdown names rather than counts, in two columns with their definitions.
Piece name_list(EditionSource const& source, programme::Indicator const& indicator,
                programme::Breakdown const& breakdown, Fonts const& fonts);

}  // namespace cifra::figure

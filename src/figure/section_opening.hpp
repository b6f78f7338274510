#pragma once

#include "figure/page_flow.hpp"

namespace cifra::figure {

/// What a section's first page begins with: headline, subtitle, key figure with its coverage, who is counted.
/// Needs the indicator's total to be shown.
/// \param shares  Its charts give shares of the total.
Piece section_opening(EditionSource const& source, programme::Section const& section,
                      programme::Indicator const& indicator, bool shares, Fonts const& fonts);

}  // namespace cifra::figure

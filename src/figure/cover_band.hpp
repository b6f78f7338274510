#pragma once

#include "figure/edition_source.hpp"
#include "figure/font.hpp"

#include <vector>

namespace cifra::figure {

/// Height of the title page's navy band, in points.
inline constexpr double BAND_HEIGHT = 404;

/// The band: names, headline and the map of the members. Where the programme has no map or a long headline leaves no
/// room for it: purpose and, where there is room, the parts of the first key figure in one strip.
/// \error bad_input  a text has no room (it is named)
base::Result<Node> cover_band(EditionSource const& source, std::vector<programme::Indicator const*> const& key_figures,
                              Fonts const& fonts);

}  // namespace cifra::figure

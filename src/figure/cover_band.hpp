#pragma once

#include "figure/edition_source.hpp"
#include "figure/font.hpp"
#include "figure/series.hpp"

#include <optional>

namespace cifra::figure {

/// Height of the title page's navy band, in points.
inline constexpr double BAND_HEIGHT = 404;

/// The band: names, headline, purpose, and the parts of the first key figure in one strip. Leaves its middle to a map
/// when there is one.
/// \error bad_input  a text has no room (it is named)
base::Result<Node> cover_band(EditionSource const& source, std::vector<programme::Indicator const*> const& key_figures,
                              Fonts const& fonts);

/// A partition in at most three parts: its largest category, all others, what is not published. Nothing where parts
/// are missing or withheld or where sums contradict the total.
std::optional<BarSeries> parts_in_short(EditionSource const& source, programme::Indicator const& indicator);

}  // namespace cifra::figure

#pragma once

#include "figure/edition_source.hpp"
#include "figure/map_picture.hpp"

#include <optional>

namespace cifra::figure {

/// The map of the members for the navy band: neighbours reach as far as the band, members stand out, small ones a
/// second time in an inset; what it shows and where it comes from stands under it.
struct CoverMap {
    std::vector<Shape> land;  ///< Under everything else of the band.
    Node figure;              ///< Members, inset and names, with an alternative text.
    Node credit;
};

/// \param room   Where members, inset and credit may stand, in points of the page.
/// \param band   What the neighbours reach over.
/// \returns Nothing where the programme has no map or `room` is too low for one.
/// \error bad_input  a name has a character that the fonts lack
base::Result<std::optional<CoverMap>> cover_map(EditionSource const& source, Box const& room, Box const& band,
                                                Fonts const& fonts);

}  // namespace cifra::figure

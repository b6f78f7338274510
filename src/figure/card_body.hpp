#pragma once

#include "figure/edition_source.hpp"
#include "figure/font.hpp"

namespace cifra::figure {

/// What the number of a card consists of, on the navy ground, in `width` points: its parts as a strip, as bars where
/// their words have no room there; else the largest of its overlapping categories as bars on tracks of the whole; else
/// the members with their marks. Parts that are withheld or missing show none of these but the last.
base::Result<Drawing> card_body(EditionSource const& source, programme::Indicator const& indicator, double width,
                                Fonts const& fonts);

}  // namespace cifra::figure

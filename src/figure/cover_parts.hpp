#pragma once

#include "figure/edition_source.hpp"
#include "figure/font.hpp"
#include "figure/series.hpp"

#include <optional>

namespace cifra::figure {

/// A partition in at most three parts: its largest category, all others, what is not published. Of the indicator's
/// partitions the one with the most categories; nothing where parts are missing or withheld or where sums contradict
/// the total.
std::optional<BarSeries> parts_in_short(EditionSource const& source, programme::Indicator const& indicator);

/// The rows of a partition in at most three: the largest category, the others as one, what is not published.
BarSeries in_three_parts(BarSeries series, base::Language language);

/// True when the words of the strip have room at their parts.
bool parts_fit(BarSeries const& series, Fonts const& fonts);

/// Title, strip and, under each part's left edge, its number and label, for the navy band.
base::Result<Drawing> parts_strip(BarSeries const& series, Fonts const& fonts);

}  // namespace cifra::figure

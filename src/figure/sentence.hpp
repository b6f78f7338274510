#pragma once

#include "figure/edition_source.hpp"
#include "figure/series.hpp"

#include <string>

namespace cifra::figure {

/// Up to the first full stop that ends a sentence: what fits beside a bar.
std::string first_sentence(std::string const& text);

/// Alternative text: "[kind of chart] of [data], where [reason]".
std::string chart_alt(EditionSource const& source, programme::Indicator const& indicator,
                      programme::Breakdown const& breakdown, BarSeries const& series);
/// Of a map of areas: the first one of its list, or all that are named, and those without data.
std::string map_alt(EditionSource const& source, programme::Breakdown const& breakdown, BarSeries const& series);
std::string sum_alt(EditionSource const& source, SumSeries const& series);

}  // namespace cifra::figure

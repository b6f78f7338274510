#pragma once

#include "figure/edition_source.hpp"
#include "figure/series.hpp"

#include <string>

namespace cifra::figure {

/// The first letter in lower case, for use inside a sentence; words that begin with two capitals stay.
std::string inside_sentence(std::string text);

/// Up to the first full stop that ends a sentence: what fits beside a bar.
std::string first_sentence(std::string const& text);

/// Alternative text: "[kind of chart] of [data], where [reason]".
std::string chart_alt(EditionSource const& source, programme::Indicator const& indicator,
                      programme::Breakdown const& breakdown, BarSeries const& series);
/// Of a map of areas: the first one of its list, or all that are named, and those without data.
std::string map_alt(EditionSource const& source, programme::Breakdown const& breakdown, BarSeries const& series);
std::string sum_alt(SumSeries const& series, base::Language language);

}  // namespace cifra::figure

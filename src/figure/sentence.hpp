#pragma once

#include "figure/edition_source.hpp"
#include "figure/series.hpp"

#include <string>
#include <string_view>

namespace cifra::figure {

/// The first letter in lower case, for use inside a sentence; words that begin with two capitals stay.
std::string inside_sentence(std::string text);

/// Up to the first full stop that ends a sentence: what fits beside a bar.
std::string first_sentence(std::string const& text);

/// A share in plain words: "nearly half", "more than one in four", "at least three in four" / "casi la mitad", …
/// Below 5 % and where no simple fraction is near, the percentage.
/// \param lower_bound  The whole holds people of whom the parts say nothing: rounded down, with "at least".
std::string fraction_in_words(std::int64_t part, std::int64_t whole, bool lower_bound, base::Language language);

/// Headlines of an indicator, the fullest first: its largest category and what has none, or a second category; at the
/// end the shortest. The total alone where there is nothing to say of its parts.
/// \param series  The chart that the headline speaks of, with shares; null: none.
std::vector<std::string> headlines(EditionSource const& source, programme::Indicator const& indicator,
                                   BarSeries const* series);

/// Alternative text: "[kind of chart] of [data], where [reason]".
std::string chart_alt(EditionSource const& source, programme::Indicator const& indicator,
                      programme::Breakdown const& breakdown, BarSeries const& series);
std::string sum_alt(SumSeries const& series, base::Language language);

}  // namespace cifra::figure

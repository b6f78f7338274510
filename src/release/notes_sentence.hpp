#pragma once

#include "release/notes_coverage.hpp"

#include "base/local_text.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// Who gives no data, or not all: "No data on … are available for A and B, and the data for C are partial. …"
/// \param subject  What the data are about, or empty: "No data are available for …". Needs gaps that are not empty.
base::LocalText coverage_sentence(programme::Programme const& programme, Gaps const& gaps,
                                  base::LocalText const& subject);

/// "The figures for A are preliminary and may change."
base::LocalText preliminary_sentence(programme::Programme const& programme, std::vector<std::string> const& members);

/// "A reports that there were none (a true zero)."
base::LocalText true_zero_sentence(programme::Programme const& programme, std::vector<std::string> const& members);

/// "This figure comes from A alone."
base::LocalText origin_sentence(programme::Programme const& programme, std::vector<std::string> const& members);

/// "Shares are of all 2,284 people assisted, but only six of nine countries report this breakdown; they are therefore
/// lower bounds." Of a sum of reporting areas: "Shares are of 1,120 people assisted in six of nine countries; A, B and
/// C are not in it." Needs a base. \param one_figure  It speaks of one share, not of all in a table.
base::LocalText denominator_sentence(programme::Programme const& programme, programme::Indicator const& indicator,
                                     Denominator const& denominator, bool one_figure);

/// Why a figure that is printed apart from the other groups has no share.
base::LocalText apart_sentence();

}  // namespace cifra::release

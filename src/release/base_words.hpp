#pragma once

#include "release/released_edition.hpp"

#include <string>

namespace cifra::release {

/// What the shares of a table are of, where that is not the coalition's total: "1,120 in six of nine countries"; where
/// its rows have several bases, "the totals of the countries that report each row". Empty where all are of the total.
std::string base_words(ReleasedEdition const& edition, programme::Indicator const& indicator,
                       programme::Breakdown const& breakdown, base::Language language);

/// True when some table of an indicator has shares of fewer areas than the coalition's total holds.
bool has_own_bases(ReleasedEdition const& edition, programme::Indicator const& indicator);

}  // namespace cifra::release

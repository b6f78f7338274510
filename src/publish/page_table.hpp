#pragma once

#include "publish/page_context.hpp"

#include <string>

namespace cifra::publish {

/// Whether a table has a heading of its own.
enum class Titled { yes, no };

/// The table of a breakdown as HTML: caption with title, measure and notes; a row for each category with its count
/// and share, bars drawn to the scale of the total; what the parts leave over, or how far they and the total disagree.
/// \param titled  no: its title already stands in the line that unfolds it
/// \returns empty when the edition has no figure of it at all
std::string breakdown_table(PageContext& page, programme::Indicator const& indicator,
                            programme::Breakdown const& breakdown, Titled titled = Titled::yes);

/// The codes that a breakdown's open category stands for, by area (release::named_codes): who gives which, and the
/// region's sums of those that do. Empty where there is none.
std::string named_codes_table(PageContext& page, programme::Indicator const& indicator,
                              programme::Breakdown const& breakdown);

/// True when none of its categories has a value to show and no note stands at one of them: the page folds such a table.
bool nothing_shown(PageContext const& page, programme::Indicator const& indicator,
                   programme::Breakdown const& breakdown);

/// Figures of the members of indicators that have none for the coalition: who, what, how much. Empty when there are
/// none.
std::string members_table(PageContext& page, programme::Section const& section);

/// Figures of a section that stand in no other table: single cases. Empty when there are none.
std::string other_figures_table(PageContext& page, programme::Section const& section);

}  // namespace cifra::publish

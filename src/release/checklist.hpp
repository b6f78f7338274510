#pragma once

#include "release/released_edition.hpp"

namespace cifra::release {

/// True for a breakdown that names things rather than counting them: two or more of its figures are shown, each is one,
/// they come to the total, and what they count is no victim. Such figures read better as names than as bars.
bool is_checklist(ReleasedEdition const& edition, programme::Indicator const& indicator,
                  programme::Breakdown const& breakdown);

}  // namespace cifra::release

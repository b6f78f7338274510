#pragma once

#include "base/problems.hpp"
#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::collect {

/// Units that an array of icons may draw one by one.
inline constexpr std::int64_t MOST_ICONS = 100;

/// A chart that the layout asks for must suit its figures, not only its kind of breakdown: an array of icons draws each
/// unit of the coalition's total, at most MOST_ICONS of them. Totals that consolidation makes are not known yet.
void check_layout(programme::Programme const& programme, restricted::Edition const& edition, base::Problems& problems);

}  // namespace cifra::collect

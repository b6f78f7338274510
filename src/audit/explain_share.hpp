#pragma once

#include "audit/finding.hpp"
#include "audit/share_table.hpp"

#include <vector>

namespace cifra::audit {

/// Hypotheses that reproduce a printed share exactly: all that fit, the likeliest first. Those that account for a
/// whole table with several wrong shares, or for a sum that does not fit either, come first; then factor of ten,
/// complement, rounding, transposition, another base. Sums and differences of other printed figures are never tried.
///
/// \param row  A row of `table` that does not hold.
/// \param block  The block of which `table` was made.
std::vector<Explanation> explain_share(Block const& block, ShareTable const& table, ShareRow const& row);

}  // namespace cifra::audit

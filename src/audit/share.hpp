#pragma once

#include "audit/claim.hpp"
#include "audit/finding.hpp"

#include <vector>

namespace cifra::audit {

/// Recomputes each printed share of a block from exact integers, rounded half up to the printed decimals.
/// Not evaluable without a part or a whole, and for zero of zero. The first 500 that fail are explained. Cost: n log n,
/// and n for each that is explained.
std::vector<Finding> check_shares(Block const& block);

}  // namespace cifra::audit

#pragma once

#include "attack/count_bounds.hpp"
#include "base/result.hpp"

namespace cifra::protect {

/// Lets perturbed counts pass when no reader can compute a small one of them exactly from the others, nor tell it by
/// averaging over the sums that lead to it (docs/methods/averaging_attack.md).
/// \param cells      as they would be shown; the sums, as they truly hold
/// \param threshold  counts from 1 to one less are small, in persons
/// \returns          What a reader knows of them.
/// \error disclosive  a small count follows exactly or can be told; how many is said, not which or what
/// \error usage       the attack did not come to its end
base::Result<attack::PinnedCells> check_perturbed(attack::PerturbedCells const& cells, std::uint32_t threshold);

}  // namespace cifra::protect

#pragma once

#include "protect/primary_suppression.hpp"
#include "release/released_before.hpp"

#include <set>

namespace cifra::protect {

/// Cells that some earlier release withheld. Once withheld, a cell stays so: two patterns of one table tell more than
/// one (docs/methods/protection_policy.md).
using StickyCells = std::set<programme::CellKey>;

StickyCells sticky_cells(release::ReleasedBefore const& before);

/// What the policy says of a figure, given what was withheld before: a value that was stays confidential, unless a
/// decision names the cell.
CellStatus cell_status(programme::Programme const& programme, restricted::ProtectionPolicy const& policy,
                       restricted::Observation const& observation, StickyCells const& sticky);

}  // namespace cifra::protect

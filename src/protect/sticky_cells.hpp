#pragma once

#include "protect/primary_suppression.hpp"
#include "release/released_before.hpp"

#include <set>

namespace cifra::protect {

/// Cells that some earlier release withheld. Once withheld, a cell stays so: two patterns of one table tell more than
/// one (docs/methods/protection_policy.md).
using StickyCells = std::set<programme::CellKey>;

StickyCells sticky_cells(release::ReleasedBefore const& before);

/// What is withheld for other reasons than a figure's own.
struct AlsoWithheld {
    StickyCells sticky;
    std::set<programme::CellKey> secondary;  ///< Chosen so that small counts cannot be computed (choose_secondary).
};

/// What the policy says of a figure, given what else is withheld: a value that was withheld before stays confidential,
/// unless a decision names the cell.
CellStatus cell_status(programme::Programme const& programme, restricted::ProtectionPolicy const& policy,
                       restricted::Observation const& observation, AlsoWithheld const& also);

}  // namespace cifra::protect

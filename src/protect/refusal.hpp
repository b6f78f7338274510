#pragma once

#include "attack/attack.hpp"
#include "protect/hidden_cells.hpp"
#include "restricted/edition.hpp"

#include <map>
#include <string>

namespace cifra::protect {

/// Refuses an edition that holds a figure under embargo (CONF_STATUS E).
/// \error disclosive  every such figure is named
base::Result<void> check_embargo(restricted::ConsolidatedEdition const& consolidated);

/// Hidden cells that the attack computed, each with the earlier releases that it takes; empty: the edition alone.
using ComputedCells = std::map<programme::CellKey, std::string>;

/// The refusal to publish, naming each hidden cell that the attack computed; never a value.
/// \param recovered  not empty
base::Error refusal(ComputedCells const& recovered, HiddenCells const& hidden);

/// The refusal to publish where cells would be known closer than the policy allows, by what was published before.
/// \param close  not empty; each with an earlier release
base::Error closely_known(ComputedCells const& close, HiddenCells const& hidden);

}  // namespace cifra::protect

#pragma once

#include "attack/attack.hpp"
#include "protect/hidden_cells.hpp"
#include "restricted/edition.hpp"

#include <set>

namespace cifra::protect {

/// Refuses an edition that holds a figure under embargo (CONF_STATUS E).
/// \error disclosive  every such figure is named
base::Result<void> check_embargo(restricted::ConsolidatedEdition const& consolidated);

/// The refusal to publish, naming each hidden cell that the attack computed; never a value.
/// \param recovered  not empty
base::Error refusal(std::set<programme::CellKey> const& recovered, HiddenCells const& hidden);

}  // namespace cifra::protect

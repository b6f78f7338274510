#pragma once

#include "protect/hidden_cells.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"

namespace cifra::protect {

/// Checks that each decision speaks of a cell or text that the edition has.
/// \error bad_input  all that do not, each with its place and the nearest subject
base::Result<void> check_decisions(restricted::ConsolidatedEdition const& consolidated);

/// What the public is told of the policy: the threshold and the decisions about what is shown. A reason given for a
/// cell that stays hidden is not told.
release::ReleasedPolicy release_policy(restricted::ProtectionPolicy const& policy, HiddenCells const& hidden);

}  // namespace cifra::protect

#pragma once

#include "programme/programme.hpp"
#include "protect/protection_account.hpp"
#include "protect/sticky_cells.hpp"
#include "restricted/edition.hpp"

#include <vector>

namespace cifra::protect {

/// Every cell that an edition hides, sorted by key: small ones, those chosen to protect them, what senders withhold,
/// what was withheld before, and figures that are left out and have a value.
/// \param also      what is withheld for other reasons than a figure's own
/// \param measured  cells whose intervals were computed
std::vector<WithheldCell> withheld_cells(programme::Programme const& programme,
                                         restricted::ConsolidatedEdition const& consolidated, AlsoWithheld const& also,
                                         std::vector<WithheldCell> const& measured);

}  // namespace cifra::protect

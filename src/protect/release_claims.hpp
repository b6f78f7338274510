#pragma once

#include "programme/programme.hpp"
#include "protect/hidden_cells.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"

#include <vector>

namespace cifra::protect {

/// Printed shares whose part and total are both shown. A share beside a hidden cell would give back its size.
/// \param tables  what the gate released
std::vector<release::ReleasedShare> release_shares(std::vector<restricted::PrintedShare> const& shares,
                                                   release::ReleasedEdition const& tables);

/// Wordings of the source. One that speaks of a hidden cell keeps its cells, but is left out when its question or its
/// title tells a number.
std::vector<release::ReleasedWording> release_wordings(std::vector<restricted::Wording> const& wordings,
                                                       HiddenCells const& hidden);

/// Decisions on findings that compute with shown figures alone. Whether a finding about a hidden cell was there to be
/// settled tells of its value, so such a decision is left out, whole.
std::vector<release::ReleasedSettlement> release_settlements(programme::Programme const& programme,
                                                             restricted::Edition const& edition,
                                                             HiddenCells const& hidden);

}  // namespace cifra::protect

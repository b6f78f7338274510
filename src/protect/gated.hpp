#pragma once

#include "programme/programme.hpp"
#include "protect/release_gate.hpp"
#include "release/released_before.hpp"
#include "restricted/edition.hpp"
#include "restricted/withheld_before.hpp"

#include <vector>

namespace cifra::protect {

/// An edition on its way through the gate.
struct Gated {
    programme::Programme const& programme;
    restricted::ConsolidatedEdition const& consolidated;
    ReleaseGate const& gate;  ///< Of primary suppression.
    release::ReleasedBefore const& before;
    std::vector<restricted::WithheldBefore> const& withheld_before;  ///< By those releases, as far as it was kept.
};

}  // namespace cifra::protect

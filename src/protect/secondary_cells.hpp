#pragma once

#include "programme/programme.hpp"
#include "protect/protection_account.hpp"
#include "protect/release_gate.hpp"
#include "release/released_before.hpp"
#include "restricted/edition.hpp"

namespace cifra::protect {

/// An edition on its way through the gate.
struct Gated {
    programme::Programme const& programme;
    restricted::ConsolidatedEdition const& consolidated;
    ReleaseGate const& gate;  ///< Of primary suppression.
    release::ReleasedBefore const& before;
};

/// Chooses further cells to withhold so that no withheld count is known closer than the policy allows
/// (docs/methods/secondary_suppression.md). It reckons with the very equations of the attack, over the edition and what
/// was released before, as if every count of victims were withheld: those that stay shown are then known. Shown stay:
/// zeros, what a decision allows, what a text tells and what an earlier release showed.
/// Needs a policy with `secondary`.
/// \error disclosive  withholding everything that may be withheld does not protect a cell; all such cells are named
base::Result<ProtectionAccount> choose_secondary(Gated const& edition);

}  // namespace cifra::protect

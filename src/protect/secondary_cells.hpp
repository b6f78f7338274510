#pragma once

#include "base/result.hpp"
#include "protect/gated.hpp"
#include "protect/protection_account.hpp"

namespace cifra::protect {

/// Chooses further cells to withhold so that no withheld count is known closer than the policy allows
/// (docs/methods/secondary_suppression.md). It reckons with the very equations of the attack, over the edition and what
/// was released before, as if every count of victims were withheld: those that stay shown are then known. A cell that
/// was revised is another unknown in each release. First with the revisions that there were; then with whatever
/// revisions a reader would suppose (attack::revision_readings), until none of these gives a cell away. Shown stay:
/// zeros, what a decision allows, what a text tells and what an earlier release showed with the same value.
/// Needs a policy with `secondary`.
/// \error disclosive  withholding everything that may be withheld does not protect a cell; all such cells are named
base::Result<ProtectionAccount> choose_secondary(Gated const& edition);

}  // namespace cifra::protect

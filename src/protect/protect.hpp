#pragma once

#include "programme/programme.hpp"
#include "protect/protection_account.hpp"
#include "release/released_before.hpp"
#include "restricted/edition.hpp"
#include "restricted/withheld_before.hpp"

#include <vector>

namespace cifra::protect {

/// An edition that may be published, and how it was protected.
struct Protected {
    release::ReleasedEdition released;
    ProtectionAccount account;  ///< For the data protection officer alone.
};

/// The only bridge from restricted to released values: policy, primary and secondary suppression, then the attack
/// (docs/methods/protection_policy.md, primary_suppression.md, secondary_suppression.md, elimination_attack.md).
///
/// Guarantee: no positive count of victims below the threshold is shown without a decision, no unvalidated or internal
/// figure is shown, and no hidden cell can be computed by the attack; under a policy with `secondary` none is known
/// closer than its protection interval. Deterministic.
///
/// \param before  What the public has seen already: a cell withheld in one of these releases stays withheld unless a
///                decision names it, and the attack runs over them and this edition together.
/// \param withheld_before  what those releases withheld, as far as it was kept: then it is known which cells were
///                revised; else the fewest revisions that explain the figures are supposed
/// \error disclosive  a figure is under embargo; a text tells of fewer persons than the threshold without a decision;
///                    typed words give the value of a hidden cell; a cell cannot be protected; or the attack computes
///                    a hidden cell from what would be published (the message names the cells, never a value)
/// \error bad_input   a decision names a cell or text that does not exist
base::Result<Protected> protect_with_account(programme::Programme const& programme,
                                             restricted::ConsolidatedEdition const& consolidated,
                                             release::ReleasedBefore const& before = {},
                                             std::vector<restricted::WithheldBefore> const& withheld_before = {});

/// The same for whoever needs the edition alone.
base::Result<release::ReleasedEdition> protect(programme::Programme const& programme,
                                               restricted::ConsolidatedEdition const& consolidated,
                                               release::ReleasedBefore const& before = {});

}  // namespace cifra::protect

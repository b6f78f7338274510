#pragma once

#include "programme/programme.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"

namespace cifra::protect {

/// The only bridge from restricted to released values: policy, primary suppression, then the attack.
///
/// \error disclosive  a text tells of fewer persons than the threshold without a decision, or the attack computes a
///                    withheld cell from what would be published (the message names the cells, never a value)
/// \error bad_input   a decision names a cell or text that does not exist
base::Result<release::ReleasedEdition> protect(programme::Programme const& programme,
                                               restricted::ConsolidatedEdition const& consolidated);

}  // namespace cifra::protect

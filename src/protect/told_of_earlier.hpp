#pragma once

#include "release/released_before.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"

namespace cifra::protect {

/// Refuses a comment that tells a number of persons below the threshold where the same figure of another year was
/// withheld: "in 2020 there were four". What that figure was is not known here, so every such number is refused.
/// \error disclosive  each comment by its place; never a number
base::Result<void> check_told_of_earlier(restricted::ConsolidatedEdition const& consolidated,
                                         release::ReleasedBefore const& before,
                                         release::ReleasedEdition const& released);

}  // namespace cifra::protect

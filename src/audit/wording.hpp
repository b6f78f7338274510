#pragma once

#include "audit/claim.hpp"
#include "audit/finding.hpp"

namespace cifra::audit {

/// Words that leave a figure's meaning open fail until somebody says what is meant. Age groups are read as intervals
/// of whole years: they fail when they leave years out or count them twice, and pass when they join. Two names pass
/// when they are one.
Finding check_wording(WordingClaim const& claim);

}  // namespace cifra::audit

#pragma once

#include "audit/claim.hpp"
#include "audit/finding.hpp"

namespace cifra::audit {

/// Parts of which one person may have several: they are never summed against the whole. Fails when a part is above
/// its base; passes otherwise, saying what the sum is and which areas the base holds that give no data. Not evaluable
/// without the base or while a part has no value.
/// \param block  Of kind multiple_response.
Finding check_multiple_response(Block const& block);

}  // namespace cifra::audit

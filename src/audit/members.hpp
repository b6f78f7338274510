#pragma once

#include "audit/claim.hpp"
#include "audit/finding.hpp"

namespace cifra::audit {

/// The members' figures of one cell that are given do not exceed the region's figure of it. Members that give none
/// make no difference. Needs a whole with a value.
/// \param block  Of kind members.
Finding check_members(Block const& block);

}  // namespace cifra::audit

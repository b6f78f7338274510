#pragma once

#include "attack/system_builder.hpp"

namespace cifra::attack {

/// A printed share was rounded half up, so the part lies between (share - half a unit of its last digit) and,
/// exclusive, (share + half a unit) of the total.
void add_share_bounds(SystemBuilder& builder, release::ReleasedEdition const& edition);

}  // namespace cifra::attack

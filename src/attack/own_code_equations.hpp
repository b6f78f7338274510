#pragma once

#include "attack/blocks.hpp"
#include "attack/system_builder.hpp"

namespace cifra::attack {

/// Where the programme says that a code means the member itself (OwnCode): that member's figure with the code is the
/// one with its own code in the other dimension, and the one with both.
void add_own_code_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks);

}  // namespace cifra::attack

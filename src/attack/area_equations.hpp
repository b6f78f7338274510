#pragma once

#include "attack/blocks.hpp"
#include "attack/system_builder.hpp"

namespace cifra::attack {

/// The region's figure is the sum of its members' that are in it. A member of which the data say nothing may have any
/// part in it. Not for amounts of money, nor for things of which the programme says that areas stand side by side;
/// counts of victims are always tried.
void add_area_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks);

}  // namespace cifra::attack

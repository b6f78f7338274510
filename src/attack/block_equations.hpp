#pragma once

#include "attack/blocks.hpp"
#include "attack/system_builder.hpp"

namespace cifra::attack {

/// Partitions: total = sum of the categories; a category that is not in the data counts nothing. Where the notes say
/// that members or parts are lacking, what they lack stands in the equation as unknowns. A category printed apart is in
/// the total as `apart` says. Multiple response: each category is at most the total.
void add_block_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks,
                         Apart apart);

}  // namespace cifra::attack

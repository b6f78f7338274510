#pragma once

#include "attack/margins.hpp"
#include "attack/system_builder.hpp"

namespace cifra::attack {

/// What a reader supposes without being told: the codes that the data give in a dimension are all there are, so the
/// cells one step below sum to the one above. Doubtful ones are left out, or taken in where `apart` is inside.
void add_margin_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Margins const& margins,
                          Apart apart);

/// A part of a count of victims is at most the whole, whatever the kind of its breakdown: for each two figures in the
/// data. Not for what is printed apart, nor where the whole is partial.
void add_part_bounds(SystemBuilder& builder, release::ReleasedEdition const& edition);

}  // namespace cifra::attack

#pragma once

#include "attack/attack.hpp"
#include "attack/linear_system.hpp"
#include "attack/system_builder.hpp"

#include <optional>
#include <set>
#include <vector>

namespace cifra::attack {

/// The cells of an edition that are withheld to protect victims.
std::set<programme::CellKey> withheld_cells(release::ReleasedEdition const& edition);

/// What a reader of an edition can write down (docs/methods/elimination_attack.md): what data and programme say in so
/// many words and, where `apart` is given, what he supposes beyond: that every dimension sums, and where the categories
/// printed apart are.
LinearSystem reader_system(release::ReleasedEdition const& edition, Supposition supposition,
                           std::optional<Apart> apart);

}  // namespace cifra::attack

#pragma once

#include "release/released_edition.hpp"

namespace cifra::attack {

/// True when the notes say that a member's figure is not in the region's: it gives no data for the cell or, where
/// it has no row for that, for one that the cell is a part of; or the region's COVERAGE leaves it out.
bool is_left_out(release::ReleasedEdition const& edition, programme::CellKey const& regional,
                 std::string const& member);

/// True when a cell is marked partial or differently defined (U, D) and the total of its indicator in that area is not:
/// then it may fall short of what the total holds.
/// Not a sum of reporting areas: what may fall short in it are its parts.
bool may_fall_short(release::ReleasedEdition const& edition, programme::CellKey const& key);

/// True when a cell states another definition than the total of its indicator in that area counts by: then the total
/// holds people who are not in it, or lacks some who are.
bool counts_otherwise(release::ReleasedEdition const& edition, programme::CellKey const& key);

}  // namespace cifra::attack

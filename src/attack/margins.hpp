#pragma once

#include "attack/blocks.hpp"
#include "release/released_edition.hpp"

#include <set>
#include <string>
#include <vector>

namespace cifra::attack {

/// A cell and the cells one step below it in one dimension: what a reader who knows of no other code would sum, whether
/// or not the programme declares a breakdown for it.
struct Margin {
    programme::CellKey whole;
    std::vector<programme::CellKey> parts;
    /// Parts of which it is not clear whether the whole holds them: printed apart, or missing in a list.
    std::vector<programme::CellKey> doubtful;
};

/// Sums over single dimensions that no declared breakdown already makes.
struct Margins {
    std::vector<Margin> margins;  ///< In order of whole, then of dimension.
    /// Sums of at least two cells that stand nowhere in the data, but that readers can make.
    std::set<programme::CellKey> sums;
};

/// One margin for each cell and dimension in which the data give a code for the same other codes. None for the
/// dimensions of a multiple response, for those of a list unless it counts victims, nor where currencies differ.
/// \param blocks  of the same edition
Margins find_margins(release::ReleasedEdition const& edition, Blocks const& blocks);

}  // namespace cifra::attack

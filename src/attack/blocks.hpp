#pragma once

#include "release/released_edition.hpp"

#include <set>
#include <vector>

namespace cifra::attack {

/// A breakdown in one context: an area, a year and fixed codes of the other dimensions.
struct Block {
    programme::Breakdown const* breakdown = nullptr;
    programme::CellKey total;
};

/// Every block that has a category among the cells, and the cells that attackers can speak of: all published ones and
/// the totals of blocks, even where the total itself is not in the data.
struct Blocks {
    std::vector<Block> blocks;  ///< In order of total, then of the programme's breakdowns.
    std::set<programme::CellKey> cells;
};

/// \param edition  its programme must outlive the blocks
Blocks find_blocks(release::ReleasedEdition const& edition);

/// Key of a category in the context of a total.
programme::CellKey category_key(programme::CellKey const& total, programme::Category const& category);

/// True when a key has all codes of a category, in whatever context.
bool holds(programme::CellKey const& key, programme::Category const& category);

}  // namespace cifra::attack

#pragma once

#include "tabulate/combination_cube.hpp"
#include "tabulate/cover.hpp"

namespace cifra::tabulate {

/// Memory for tables on the way, reused from block to block. Each is at most half as large as the one before it, so
/// together they have fewer cells than the block.
using Scratch = std::vector<std::uint32_t>;

/// Adds a block's table to the cube's table of each of its targets. Columns are decided one after the other, the
/// largest first: targets that do not keep it share the table without it.
void project_block(std::uint16_t const* cells, Block const& block, CombinationCube& cube, Scratch& scratch);
void project_block(std::uint32_t const* cells, Block const& block, CombinationCube& cube, Scratch& scratch);

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/combination_cube.hpp"
#include "tabulate/source_columns.hpp"

namespace cifra::tabulate {

/// Columns of the shards' table that are grouped together, and what is counted from it.
struct ShardBlock {
    /// A table of the cube: which of the block's counted columns, and how far apart their codes lie in it.
    struct Target {
        std::vector<std::uint32_t> places;  ///< Among `counted`.
        std::vector<std::size_t> strides;
        std::size_t set = 0;  ///< Number of the set of columns among all of the cube's length.
    };

    std::vector<std::size_t> sources;  ///< Positions among the source columns, ascending.
    std::vector<int> counted;          ///< The counted columns that they make, by source.
    std::vector<Target> targets;
};

/// Covers every set of the cube's length by blocks of at most `most_groups` groups, as far as a schema can tell how
/// many there will be; each set is the target of exactly one block.
std::vector<ShardBlock> shard_blocks(WideCube const& cube, std::vector<SourceColumn> const& sources,
                                     std::size_t most_groups);

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/column_sets.hpp"

namespace cifra::tabulate {

/// A table that a block gives by summing its other columns out.
struct BlockTarget {
    std::uint32_t kept = 0;  ///< Bit i: the block's i-th column stays.
    std::size_t set = 0;     ///< Number of the set of columns among all of its length.
};

/// Columns that are counted together in one pass over the records.
struct Block {
    ColumnSet columns;
    std::size_t cells = 1;  ///< Product of the cardinalities.
    std::vector<BlockTarget> targets;
};

/// Covers every set of `length` columns by blocks of at most `most_cells` joint cells; a set that alone is larger gets
/// a block of its own. Each set is the target of exactly one block. Greedy: a block begins with the largest set that is
/// still uncovered and takes in whichever column covers most.
/// \param cardinalities  of the columns, each >= 2, descending
/// \param length         1 to the number of columns
/// \returns blocks, the largest first
/// \source Chvátal (1979), A greedy heuristic for the set-covering problem
std::vector<Block> cover(std::vector<std::uint32_t> const& cardinalities, int length, std::size_t most_cells);

}  // namespace cifra::tabulate

#pragma once

#include "restricted/counted_table.hpp"
#include "tabulate/cell_rule.hpp"
#include "tabulate/combination_cube.hpp"
#include "tabulate/table_plan.hpp"

namespace cifra::tabulate {

using restricted::EntrySum;
using restricted::SumKind;

/// Everything that a reader of a perturbed table has: the counts shown and how its entries lie in one another. Of the
/// true counts it holds only whether such sums are exact: that may be known to a reader who knows the register.
struct ShownTable {
    std::vector<std::size_t> sizes;           ///< Entries, by dimension.
    std::vector<std::vector<EntrySum>> sums;  ///< By dimension.
    std::vector<std::uint32_t> shown;         ///< The last dimension first.
};

/// Cells of the table that a plan makes; the largest number when they cannot be told in 64 bits.
std::size_t cells_of(TablePlan const& plan);

/// The perturbed cells of a table. \param counts, keys  cubes of the plan's columns and length
/// Cost: cells × dimensions, times the entries of the longest.
ShownTable shown_table(CombinationCube const& counts, CombinationCube const& keys, TablePlan const& plan,
                       CellRule const& rule);

}  // namespace cifra::tabulate

#pragma once

#include "restricted/counted_table.hpp"
#include "tabulate/combination_cube.hpp"
#include "tabulate/table_plan.hpp"

namespace cifra::tabulate {

/// The cells of a table, and how its entries lie in one another. Whether a sum is exact is taken from the counts.
/// \param cube  of the plan's columns, of its length
/// Cost: cells × dimensions, times the entries of the longest.
template <class Count>
restricted::CountedTable counted_table(CountCube<Count> const& cube, TablePlan const& plan);

}  // namespace cifra::tabulate

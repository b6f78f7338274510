#pragma once

#include "tabulate/combination_cube.hpp"
#include "tabulate/table_rule.hpp"
#include "tabulate/write_combinations.hpp"

namespace cifra::tabulate {

/// Writes the cells of a table of which some are withheld as CSV: one column a dimension, count (empty where withheld),
/// status (`shown` or `withheld`). Rows follow the plan's entries, the last dimension first; a cell that is not listed
/// is a shown zero. \param cube  of the plan's columns, of its length \error as `sink` and the rule
template <class Count>
base::Result<Written> write_suppressed_table(CountCube<Count> const& cube, TablePlan const& plan, TableRule const& rule,
                                             ByteSink const& sink);

}  // namespace cifra::tabulate

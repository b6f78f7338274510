#pragma once

#include "tabulate/table_plan.hpp"
#include "tabulate/write_combinations.hpp"

namespace cifra::tabulate {

/// Writes the cells of a table that hold at least `threshold` persons as CSV: one column a dimension, count,
/// rounded_down_to. Rows follow the plan's entries, the last dimension first. A cell that is not listed is below the
/// threshold, or zero. A group and its codes are rows of one dimension; `_T` is everyone, those whose value is missing
/// too. With a rule, every cell whose shown count is above 0; the counts must then fit 32 bits.
/// \param cube  of the plan's columns, of its length
template <class Count>
base::Result<Written> write_table(CountCube<Count> const& cube, TablePlan const& plan, OutputSettings const& settings,
                                  ByteSink const& sink);

}  // namespace cifra::tabulate

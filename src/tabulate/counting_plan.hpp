#pragma once

#include "tabulate/table_plan.hpp"
#include "tabulate/tabulation.hpp"

namespace cifra::tabulate {

/// What is to be counted: all combinations, or one table.
/// \error as plan_table; bad_input  no column takes part in combinations
base::Result<TablePlan> plan_counting(programme::RecordSchema const& schema, TabulationSettings const& settings);

/// By counted column of the plan.
std::vector<std::uint32_t> cardinalities_of(programme::RecordSchema const& schema, TablePlan const& plan);

}  // namespace cifra::tabulate

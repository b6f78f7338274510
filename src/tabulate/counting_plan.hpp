#pragma once

#include "tabulate/table_plan.hpp"
#include "tabulate/tabulation.hpp"

namespace cifra::tabulate {

/// Cells of the largest table that can have keys, and of the largest cube of combinations: the attack must be able to
/// look at all of them.
inline constexpr std::size_t MOST_KEYED_CELLS = 4'000'000;

/// Cells of the largest table that can be protected by withholding some of them.
inline constexpr std::size_t MOST_SUPPRESSED_CELLS = 200'000;

/// What is to be counted: all combinations, or one table.
/// \error as plan_table
/// \error bad_input  no column takes part in combinations; with a rule, the schema does not say which person a record
///                   is about
/// \error usage      with a rule, there are more than MOST_KEYED_CELLS; with a table rule, more than
/// MOST_SUPPRESSED_CELLS
base::Result<TablePlan> plan_counting(programme::RecordSchema const& schema, TabulationSettings const& settings);

/// By counted column of the plan.
std::vector<std::uint32_t> cardinalities_of(programme::RecordSchema const& schema, TablePlan const& plan);

/// Bytes beside the records that counting them in memory may take; with keys there is a second cube. The largest number
/// when they cannot be told in 64 bits.
std::size_t bytes_to_count_here(programme::RecordSchema const& schema, TablePlan const& plan,
                                TabulationSettings const& settings);

/// Bytes that the limit, which is not below bytes_to_count_here, leaves to the records; 0: no limit.
std::size_t bytes_for_records(programme::RecordSchema const& schema, TablePlan const& plan,
                              TabulationSettings const& settings);

}  // namespace cifra::tabulate

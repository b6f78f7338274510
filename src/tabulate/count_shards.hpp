#pragma once

#include "tabulate/combination_cube.hpp"
#include "tabulate/shard_table.hpp"
#include "tabulate/shards.hpp"
#include "tabulate/table_plan.hpp"

namespace cifra::tabulate {

/// Counts all combinations of the plan's columns where the records are: one GROUP BY a block and shard, merged here.
/// \param records  by shard, as check_shards counted them
/// \error io  a shard fails, or answers with another number of records for different blocks; it is named
/// \error bad_input  as GroupCounter
/// Cost: blocks × a scan of the table on each shard; groups × sets of columns here.
base::Result<WideCube> count_shards(Shards& shards, ShardTable const& table, programme::RecordSchema const& schema,
                                    TablePlan const& plan, std::vector<std::uint64_t> const& records);

/// Bytes that counting from shards may take. The largest number when they cannot be told in 64 bits.
std::size_t bytes_to_count_shards(std::vector<std::uint32_t> const& cardinalities, int length);

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/shard_table.hpp"
#include "tabulate/shards.hpp"

namespace cifra::tabulate {

/// Counts the records of each shard, and refuses those that do not fit the schema, by one statement a shard.
/// \returns Records by shard.
/// \error bad_input  records outside the domain of a column or without their person: shard, column and number, never a
///                   value \error io  as Shards::ask
base::Result<std::vector<std::uint64_t>> check_shards(Shards& shards, ShardTable const& table,
                                                      programme::RecordSchema const& schema);

/// Checks that no person has records on two shards, where grouping would count them twice. Pseudonyms move, one a
/// person, made with a key that is drawn anew each time; they are compared as they come and not kept.
/// \error bad_input  somebody has (the shards are named) \error io  as Shards::ask
/// Cost: a sort of the persons on each shard, 64 bytes over the network for each.
base::Result<void> check_persons_apart(Shards& shards, ShardTable const& table);

}  // namespace cifra::tabulate

#pragma once

#include "base/result.hpp"
#include "programme/record_schema.hpp"
#include "tabulate/byte_sink.hpp"
#include "tabulate/tabulation.hpp"

#include <string>
#include <vector>

namespace cifra::tabulate {

/// Where records are that no file holds.
struct ShardSettings {
    std::vector<std::string> urls;  ///< "postgresql://…", at least one: each holds a part of the records.
    std::string table;              ///< The table on each of them, columns named as the header of a file would.
    std::string count_column;       ///< Says how many records a row stands for; empty: each for one.
    bool move_rows = false;         ///< Let the counted columns of each record move here, and count here.
    bool persons_apart = false;     ///< Believe that no person has records on two shards, and do not check it.
    int timeout_s = 3600;           ///< Longest time of a statement, and longest silence of a shard.
};

/// From the records of several servers to k-rounded or perturbed counts: the same bytes as tabulate_file of all their
/// records. They are grouped where they are, so that only numbers of records or persons move; or they move, and are
/// counted here. Thresholds come after the merge. Groups have no keys: with a rule, rows must move. (docs/scaling.md)
/// \error io         a shard cannot be reached, fails, or is silent too long: it is named, and nothing is counted; or
///                   counting would take more memory than allowed
/// \error bad_input  records that do not fit the schema; a person on two shards, unless rows move
/// \error usage      a URL or name that is not well-formed; a rule, unless rows move; as plan_counting
base::Result<Tabulated> tabulate_shards(ShardSettings const& shards, programme::RecordSchema const& schema,
                                        TabulationSettings const& settings, ByteSink const& sink);

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/person_union.hpp"
#include "tabulate/shard_blocks.hpp"
#include "tabulate/shards.hpp"

namespace cifra::tabulate {

/// Counts the groups that shards send into a cube. A group is what occurs together in a block's columns, and how often.
class GroupCounter {
public:
    /// All must outlive it. \param wanted  the cube's counted columns
    GroupCounter(programme::RecordSchema const& schema, std::vector<CountedColumn> const& wanted,
                 std::vector<SourceColumn> const& sources, WideCube& cube);

    /// A group of records: a text a column of the block.
    /// \error bad_input  a text outside its domain (the column is named, the text is not)
    base::Result<void> add_records(ShardBlock const& block, Fields const& texts, std::uint64_t count,
                                   std::string const& shard);
    /// A group of persons: all that their records say, as ShardTable::groups_of_persons gives it.
    /// \error bad_input  as above; or their records differ in more ways than count_persons_once takes
    base::Result<void> add_persons(ShardBlock const& block, std::string_view records, std::uint64_t count,
                                   std::string const& shard);

private:
    base::Result<void> code(SourceColumn const& source, std::string_view text, Row& row, std::string const& shard);
    base::Result<Row> row_of(ShardBlock const& block, std::string_view& records, std::string const& shard);
    void add(ShardBlock const& block, Row const& row, std::uint64_t count);

    programme::RecordSchema const& m_schema;
    std::vector<CountedColumn> const& m_wanted;
    std::vector<SourceColumn> const& m_sources;
    WideCube& m_cube;
    std::string m_padded;
};

}  // namespace cifra::tabulate

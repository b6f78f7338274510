#pragma once

#include "tabulate/copied_rows.hpp"
#include "tabulate/record_file.hpp"
#include "tabulate/shard_table.hpp"
#include "tabulate/shards.hpp"

namespace cifra::tabulate {

/// Records that move from all shards at the same time, as pieces of one CSV file: what the reader of files does with
/// them is then the same. Columns that nobody counts stay where they are, and are empty here.
class MovedRows {
public:
    /// Both must outlive it. \param columns  positions in the schema, ascending: what is counted
    MovedRows(Shards& shards, ShardTable const& table, programme::RecordSchema const& schema,
              std::vector<std::size_t> const& columns);

    /// Asks the shards for their records. \error io  one of them fails; it is named
    base::Result<void> begin();
    /// The next piece, or nothing when every shard has said that it sent all.
    /// \error io  as above, or a shard's records end too early
    base::Result<std::optional<Piece>> next();

private:
    base::Result<void> fill();
    base::Result<bool> take_turn(std::size_t shard);
    void add_row(std::vector<std::string_view> const& fields);

    Shards& m_shards;
    db::SqlText m_statement;
    std::vector<std::size_t> m_places;  ///< By column of the schema: position in a row + 1, or 0.
    std::vector<CopiedRows> m_rows;     ///< By shard.
    std::vector<bool> m_done;           ///< By shard.
    std::string m_text;                 ///< Rows that are no piece yet, the header before them.
    std::size_t m_number = 0;
    int m_line = 1;
    int m_lines = 1;  ///< In `m_text`.
};

}  // namespace cifra::tabulate

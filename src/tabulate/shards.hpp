#pragma once

#include "db/remote_reader.hpp"

#include <functional>

namespace cifra::tabulate {

/// One row of an answer, as texts.
using Fields = std::vector<std::string_view>;

/// An answer that no PostgreSQL would give. \param shard  its name
tl::unexpected<base::Error> no_postgres(std::string const& shard);
/// The number in a field. \error io  it is none
base::Result<std::uint64_t> number_in(std::string_view field, std::string const& shard);

/// The servers that hold the records, each read at one moment of its own. What they are doing is cancelled when this
/// ends before them.
class Shards {
public:
    /// Takes a row of a statement's answer; statements and shards count from 0.
    using UseRow = std::function<base::Result<void>(std::size_t shard, std::size_t statement, Fields const& fields)>;

    /// \error usage  a URL that is not well-formed, or the same shard twice \error io  one that cannot be reached
    static base::Result<Shards> open(std::vector<std::string> const& urls, db::RemoteSettings const& settings);
    Shards(Shards&&) noexcept = default;
    ~Shards();

    std::size_t count() const { return m_readers.size(); }
    std::string const& name(std::size_t shard) const { return m_readers[shard].name(); }
    db::RemoteReader& reader(std::size_t shard) { return m_readers[shard]; }

    /// Asks each shard all statements, one after the other; all shards work at the same time. Rows come in any order,
    /// on this thread. \error io  of the shard that fails first, with its name; what came before it means nothing
    base::Result<void> ask(std::vector<db::SqlText> const& statements, UseRow const& use);

private:
    class Asking;
    Shards() = default;
    std::vector<db::RemoteReader> m_readers;
};

}  // namespace cifra::tabulate

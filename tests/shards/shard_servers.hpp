#pragma once

#include "db/connection.hpp"
#include "tabulate/tabulate_shards.hpp"

#include <gtest/gtest.h>
#include <filesystem>
#include <string>
#include <vector>

namespace cifra::shards {

/// The servers that `scripts/with_postgres --servers 4` started: three to count on, and one that a test may stop.
class ShardServers : public testing::Test {
protected:
    void SetUp() override;

    std::size_t count() const { return m_urls.size(); }
    std::string const& url(std::size_t shard) const { return m_urls[shard]; }
    /// The URL without its password, as messages give it.
    std::string name(std::size_t shard) const;
    std::string password() const;
    std::vector<std::string> urls(std::size_t shards) const {
        return {m_urls.begin(), m_urls.begin() + static_cast<std::ptrdiff_t>(shards)};
    }
    /// A name that no other test's table has.
    std::string const& table() const { return m_table; }

    /// Runs SQL on a server.
    void run(std::size_t shard, std::string const& sql) const;
    std::int64_t number(std::size_t shard, std::string const& sql) const;
    /// Makes the test's table on a server: text columns, and rows in which an empty text is sometimes NULL.
    void fill(std::size_t shard, std::vector<std::string> const& header,
              std::vector<std::vector<std::string>> const& rows) const;
    /// Whether somebody who calls himself cifra waits for an answer there.
    bool is_asked(std::size_t shard) const;
    /// Waits until is_asked is so, ten seconds at most.
    bool wait_until_asked(std::size_t shard, bool asked = true) const;
    /// What a server wrote into its log since it had `from` bytes.
    std::string log(std::size_t shard, std::size_t from = 0) const;

    tabulate::ShardSettings settings(std::size_t shards) const;

private:
    std::vector<std::string> m_urls;
    std::vector<std::string> m_logs;
    std::string m_table;
};

/// What was counted, or why not, and the bytes that were written.
struct Output {
    base::Result<tabulate::Tabulated> result;
    std::string bytes;
};

Output tabulated(tabulate::ShardSettings const& shards, programme::RecordSchema const& schema,
                 tabulate::TabulationSettings const& settings);
/// "place: message; what to do" of an error, or nothing.
std::string words(Output const& output);

}  // namespace cifra::shards

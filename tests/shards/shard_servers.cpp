#include "shard_servers.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace cifra::shards {
namespace {

std::vector<std::string> split(char const* text) {
    std::istringstream in(text == nullptr ? "" : text);
    return {std::istream_iterator<std::string>(in), {}};
}

std::string quoted(std::string const& name) {
    std::string text = "\"";
    for (char const c : name) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + "\"";
}

db::Connection opened(std::string const& url) {
    auto connection = db::Connection::open(url, db::Access::read_write);
    if (!connection) ADD_FAILURE() << base::to_string(connection.error(), base::Language::en);
    return std::move(connection).value();
}

}  // namespace

void ShardServers::SetUp() {
    static int counter = 0;
    m_table = "register_" + std::to_string(++counter);
    m_urls = split(std::getenv("CIFRA_TEST_POSTGRES_SHARDS"));
    m_logs = split(std::getenv("CIFRA_TEST_POSTGRES_LOGS"));
    if (m_urls.size() >= 4 && m_logs.size() == m_urls.size()) return;
    if (std::getenv("CIFRA_REQUIRE_POSTGRES") != nullptr) FAIL() << "there are no four servers";
    GTEST_SKIP() << "PostgreSQL is not there: run it as scripts/with_postgres --servers 4 TEST";
}

std::string ShardServers::password() const {
    auto const begin = m_urls[0].find(':', 13) + 1;
    return m_urls[0].substr(begin, m_urls[0].find('@') - begin);
}

std::string ShardServers::name(std::size_t shard) const {
    auto name = m_urls[shard];
    auto const begin = name.find(':', 13);
    return name.erase(begin, name.find('@') - begin);
}

void ShardServers::run(std::size_t shard, std::string const& sql) const {
    auto const done = opened(m_urls[shard]).execute(sql);
    EXPECT_TRUE(done.has_value()) << (done ? "" : base::to_string(done.error(), base::Language::en));
}

std::int64_t ShardServers::number(std::size_t shard, std::string const& sql) const {
    auto const rows = opened(m_urls[shard]).query(sql);
    return rows && rows->size() == 1 ? rows->front().integer(0) : -1;
}

void ShardServers::fill(std::size_t shard, std::vector<std::string> const& header,
                        std::vector<std::vector<std::string>> const& rows) const {
    auto connection = opened(m_urls[shard]);
    std::vector<std::string> columns;
    std::string made;
    std::string renamed;
    for (std::size_t i = 0; i < header.size(); ++i) {
        columns.push_back("c" + std::to_string(i));
        made += (i > 0 ? ", " : "") + columns.back() + " text";
        renamed += "ALTER TABLE " + m_table + " RENAME " + columns.back() + " TO " + quoted(header[i]) + ";";
    }
    ASSERT_TRUE(connection.execute("CREATE TABLE " + m_table + " (" + made + ")"));
    auto transaction = db::Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    std::size_t next = 0;
    auto const inserted = connection.insert_many(m_table, columns, [&](db::Values& values) -> base::Result<bool> {
        if (next == rows.size()) return false;
        values.clear();
        for (std::size_t i = 0; i < header.size(); ++i) {
            auto const& text = rows[next][i];
            if (text.empty() && (next + i) % 2 == 0)
                values.emplace_back();
            else
                values.emplace_back(text);
        }
        ++next;
        return true;
    });
    ASSERT_TRUE(inserted) << base::to_string(inserted.error(), base::Language::en);
    ASSERT_TRUE(transaction->commit());
    ASSERT_TRUE(connection.execute(renamed));
}

bool ShardServers::is_asked(std::size_t shard) const {
    return number(shard,
                  "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cifra' AND state = 'active' "
                  "AND pid <> pg_backend_pid()") > 0;
}

bool ShardServers::wait_until_asked(std::size_t shard, bool asked) const {
    for (int tenth = 0; tenth < 100; ++tenth) {
        if (is_asked(shard) == asked) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

std::string ShardServers::log(std::size_t shard, std::size_t from) const {
    std::ifstream in(m_logs[shard], std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(in), {}};
    return text.substr(std::min(from, text.size()));
}

tabulate::ShardSettings ShardServers::settings(std::size_t shards) const {
    tabulate::ShardSettings settings;
    settings.urls = urls(shards);
    settings.table = m_table;
    return settings;
}

Output tabulated(tabulate::ShardSettings const& shards, programme::RecordSchema const& schema,
                 tabulate::TabulationSettings const& settings) {
    std::string bytes;
    auto result = tabulate::tabulate_shards(shards, schema, settings, [&](std::string_view more) {
        bytes += more;
        return base::Result<void>();
    });
    return {std::move(result), std::move(bytes)};
}

std::string words(Output const& output) {
    return output.result ? std::string() : base::to_string(output.result.error(), base::Language::en);
}

}  // namespace cifra::shards

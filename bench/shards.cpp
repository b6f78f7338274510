// Counting where the records are, beside letting them move and beside one file of them. Run it beside its servers:
//     scripts/with_postgres --no-fsync --servers 2 build/bench/bench_shards [RECORDS]
#include "db/connection.hpp"
#include "programme/read_record_schema.hpp"
#include "tabulate/tabulate_file.hpp"
#include "tabulate/tabulate_shards.hpp"
#include "workload.hpp"

#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <sstream>

namespace cifra::bench {
namespace {

constexpr int THREADS = 2;

/// The 16 columns of the workload, a code as short as those of registers.
programme::RecordSchema schema_of(bool persons) {
    programme::RecordSchema schema;
    schema.id = "workload";
    for (auto const cardinality : SIXTEEN) {
        programme::RecordColumn column;
        column.id = column.header = "c" + std::to_string(schema.columns.size());
        for (std::uint32_t code = 0; code < cardinality; ++code)
            column.codes.push_back({"K" + std::to_string(code), {}, {}, {}, {}});
        schema.columns.push_back(std::move(column));
    }
    programme::RecordColumn person;
    person.id = person.header = "person";
    person.use = persons ? programme::ColumnUse::person : programme::ColumnUse::open;
    schema.columns.push_back(std::move(person));
    return schema;
}

std::string text_of(tabulate::CodedRecords const& records, std::size_t record, std::size_t column) {
    if (column == records.columns.size()) return "P" + std::to_string(record - (record % 13 == 1 ? 1 : 0));
    auto const code = records.columns[column].at(record);
    return code == 0 ? std::string() : "K" + std::to_string(code - 1);
}

bool fill(std::string const& url, tabulate::CodedRecords const& records, std::size_t begin, std::size_t end) {
    auto connection = db::Connection::open(url, db::Access::read_write);
    if (!connection) return false;
    std::vector<std::string> columns;
    std::string list;
    for (auto const& column : schema_of(true).columns) {
        columns.push_back(column.header);
        list += (list.empty() ? "" : ", ") + column.header + " text";
    }
    if (!connection->execute("CREATE TABLE register (" + list + ")")) return false;
    auto transaction = db::Transaction::begin(*connection);
    if (!transaction) return false;
    auto next = begin;
    auto const inserted = connection->insert_many("register", columns, [&](db::Values& row) -> base::Result<bool> {
        if (next == end) return false;
        row.clear();
        for (std::size_t column = 0; column < columns.size(); ++column)
            row.emplace_back(text_of(records, next, column));
        ++next;
        return true;
    });
    return inserted && transaction->commit() && connection->execute("VACUUM ANALYZE register");
}

/// The table in all its servers, and the same records as a file.
class Register {
public:
    Register(std::vector<std::string> urls, std::size_t count)
        : m_urls(std::move(urls)), m_path(std::filesystem::temp_directory_path() / "cifra-bench-shards.csv") {
        auto const records = workload(count, SIXTEEN);
        for (std::size_t shard = 0; shard < m_urls.size(); ++shard)
            m_good = fill(m_urls[shard], records, begin_of(shard, count), begin_of(shard + 1, count)) && m_good;
        std::ofstream file(m_path, std::ios::binary);
        for (std::size_t column = 0; column <= SIXTEEN.size(); ++column)
            file << (column > 0 ? "," : "") << schema_of(true).columns[column].header;
        for (std::size_t record = 0; record < count; ++record)
            for (std::size_t column = 0; column <= SIXTEEN.size(); ++column)
                file << (column > 0 ? "," : "\n") << text_of(records, record, column);
        file << "\n";
    }
    Register(Register const&) = delete;
    Register& operator=(Register const&) = delete;
    ~Register() { std::filesystem::remove(m_path); }

    bool good() const { return m_good; }
    std::vector<std::string> const& urls() const { return m_urls; }
    std::filesystem::path const& path() const { return m_path; }

private:
    /// Even, so that both records of a person stay together.
    std::size_t begin_of(std::size_t shard, std::size_t count) const {
        return shard == m_urls.size() ? count : count / m_urls.size() * shard / 13 * 13;
    }

    std::vector<std::string> m_urls;
    std::filesystem::path m_path;
    bool m_good = true;
};

struct Counted {
    double seconds = 0;
    std::string bytes;
};

Counted counted(std::function<bool(tabulate::ByteSink const&)> const& count) {
    Counted result;
    bool good = true;
    result.seconds = best_of(1, [&] {
        good = count([&](std::string_view more) {
            result.bytes += more;
            return base::Result<void>();
        });
    });
    if (!good) result.bytes = "failed";
    return result;
}

void measure(Report& report, Register const& made, int length, bool persons) {
    auto const schema = schema_of(persons);
    tabulate::TabulationSettings how;
    how.length = length;
    how.threads = THREADS;
    tabulate::ShardSettings shards;
    shards.urls = made.urls();
    shards.table = "register";
    auto const on_shards = [&](tabulate::ByteSink const& sink) {
        auto const done = tabulate::tabulate_shards(shards, schema, how, sink);
        if (!done) std::printf("%s\n", base::to_string(done.error(), base::Language::en).c_str());
        return done.has_value();
    };
    auto const label = std::string(persons ? "persons" : "records") + ", combinations of " + std::to_string(length);
    auto const grouped = counted(on_shards);
    report.line(label + ": grouped where they are", grouped.seconds, "s");
    shards.move_rows = true;
    auto const moved = counted(on_shards);
    report.line("  moved here and counted", moved.seconds, "s");
    auto const file = counted([&](tabulate::ByteSink const& sink) {
        return tabulate::tabulate_file(made.path(), schema, how, sink).has_value();
    });
    report.line("  reference: one file of them", file.seconds, "s");
    report.line("  grouped, to moved", grouped.seconds / moved.seconds, "x");
    report.line("  the same bytes", grouped.bytes == file.bytes && moved.bytes == file.bytes ? 1 : 0, "", 1, true);
}

}  // namespace
}  // namespace cifra::bench

int main(int argc, char** argv) {
    using namespace cifra::bench;
    char const* const urls = std::getenv("CIFRA_TEST_POSTGRES_SHARDS");
    if (urls == nullptr) {
        std::printf("run it as scripts/with_postgres --no-fsync --servers 2 %s\n", argv[0]);
        return 2;
    }
    std::istringstream in(urls);
    std::vector<std::string> const servers{std::istream_iterator<std::string>(in), {}};
    Register const made(servers, argc > 1 ? std::stoul(argv[1]) : 1'000'000);
    if (!made.good()) {
        std::printf("the servers could not be filled\n");
        return 1;
    }
    Report report;
    measure(report, made, 3, false);
    measure(report, made, 3, true);
    return report.holds() ? 0 : 1;
}

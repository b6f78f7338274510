#include "tabulate/tabulate_shards.hpp"

#include "tabulate/count_combinations.hpp"
#include "tabulate/count_microdata.hpp"
#include "tabulate/count_shards.hpp"
#include "tabulate/memory_limit.hpp"
#include "tabulate/moved_rows.hpp"
#include "tabulate/read_microdata.hpp"
#include "tabulate/shard_check.hpp"
#include "tabulate/source_columns.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace cifra::tabulate {
namespace {

/// What both ways of counting need.
struct Task {
    programme::RecordSchema const& schema;
    TablePlan const& plan;
    TabulationSettings const& settings;
    ShardTable const& table;
};

std::size_t bytes_needed(programme::RecordSchema const& schema, TablePlan const& plan,
                         TabulationSettings const& settings, bool move_rows) {
    auto const cardinalities = cardinalities_of(schema, plan);
    if (!move_rows) return bytes_to_count_shards(cardinalities, plan.length);
    CountSettings count;
    count.length = plan.length;
    count.threads = settings.threads;
    return bytes_to_count(cardinalities, count);
}

base::Result<Tabulated> count_here(Shards& shards, Task const& task, std::size_t needed, ByteSink const& sink) {
    std::vector<std::size_t> columns;
    for (auto const& source : source_columns(task.schema, task.plan.columns)) columns.push_back(source.column);
    MovedRows rows(shards, task.table, task.schema, columns);
    CIFRA_CHECK(rows.begin());
    auto const limit = task.settings.limit_bytes;
    auto const rest = limit == 0 ? 0 : std::max<std::size_t>(limit - needed, 1);
    CIFRA_TRY(auto microdata, read_microdata([&] { return rows.next(); }, task.table.name(), task.schema,
                                             task.plan.columns, {task.settings.threads, rest}));
    return count_microdata(std::move(microdata), task.table.name(), task.schema, task.plan, task.settings, sink);
}

base::Result<Tabulated> count_there(Shards& shards, Task const& task, std::vector<std::uint64_t> const& records,
                                    ByteSink const& sink) {
    CIFRA_TRY(auto const cube, count_shards(shards, task.table, task.schema, task.plan, records));
    Tabulated tabulated;
    tabulated.persons = cube.persons();
    CIFRA_TRY(tabulated.rows, write_counts(cube, task.schema, task.plan, task.settings, sink));
    return tabulated;
}

}  // namespace

base::Result<Tabulated> tabulate_shards(ShardSettings const& shard_settings, programme::RecordSchema const& schema,
                                        TabulationSettings const& settings, ByteSink const& sink) {
    CIFRA_TRY(auto const plan, plan_counting(schema, settings));
    CIFRA_TRY(auto const table, ShardTable::of(shard_settings.table, schema, shard_settings.count_column));
    if (table.has_counts() && shard_settings.move_rows)
        return base::fail(base::ErrorCode::usage,
                          {"rows that stand for several records are grouped where they are",
                           "las filas que valen por varios registros se agrupan donde están"},
                          {"leave --move-rows or --count-column out", "quite --move-rows o --count-column"});
    auto const needed = bytes_needed(schema, plan, settings, shard_settings.move_rows);
    if (beyond(needed, settings.limit_bytes)) return base::fail(too_much_memory(table.name(), settings.limit_bytes));
    CIFRA_TRY(auto shards, Shards::open(shard_settings.urls, {shard_settings.timeout_s}));
    CIFRA_TRY(auto const records, check_shards(shards, table, schema));
    auto const all = std::accumulate(records.begin(), records.end(), std::uint64_t{0});
    if (shard_settings.move_rows && all > std::numeric_limits<std::uint32_t>::max())
        return base::fail(too_much_memory(table.name(), settings.limit_bytes));
    bool const apart = !table.has_person() || shards.count() == 1 || shard_settings.persons_apart;
    if (!shard_settings.move_rows && !apart) CIFRA_CHECK(check_persons_apart(shards, table));
    Task const task{schema, plan, settings, table};
    CIFRA_TRY(auto tabulated, shard_settings.move_rows ? count_here(shards, task, needed, sink)
                                                       : count_there(shards, task, records, sink));
    tabulated.records = all;
    return tabulated;
}

}  // namespace cifra::tabulate

#include "tabulate/tabulate_shards.hpp"

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
    if (move_rows) return bytes_to_count_here(schema, plan, settings);
    return bytes_to_count_shards(cardinalities_of(schema, plan), plan.length);
}

base::Result<Tabulated> count_here(Shards& shards, Task const& task, ByteSink const& sink) {
    std::vector<std::size_t> columns;
    for (auto const& source : source_columns(task.schema, task.plan.columns)) columns.push_back(source.column);
    MovedRows rows(shards, task.table, task.schema, columns);
    CIFRA_CHECK(rows.begin());
    auto const rest = bytes_for_records(task.schema, task.plan, task.settings);
    CIFRA_TRY(auto microdata, read_microdata([&] { return rows.next(); }, task.table.name(), task.schema,
                                             task.plan.columns, {task.settings.threads, rest, task.settings.progress}));
    return count_microdata(std::move(microdata), task.table.name(), task.schema, task.plan, task.settings, sink);
}

base::Result<Tabulated> count_there(Shards& shards, Task const& task, std::vector<std::uint64_t> const& records,
                                    ByteSink const& sink) {
    CIFRA_TRY(auto const cube, count_shards(shards, task.table, task.schema, task.plan, records));
    OutputSettings output{task.settings.threshold, task.settings.threads};
    output.table_rule = task.settings.table_rule;
    Tabulated tabulated;
    tabulated.persons = cube.persons();
    CIFRA_TRY(tabulated.rows, write_counts(cube, task.schema, task.plan, output, sink));
    return tabulated;
}

/// Some rows can only be counted where they are, and some only here.
base::Result<void> check_where(ShardTable const& table, bool move_rows, bool keyed) {
    if (table.has_counts() && move_rows)
        return base::fail(base::ErrorCode::usage,
                          {"rows that stand for several records are grouped where they are",
                           "las filas que valen por varios registros se agrupan donde están"},
                          {"leave --move-rows or --count-column out", "quite --move-rows o --count-column"});
    if (move_rows || !keyed) return {};
    return base::fail(base::ErrorCode::usage,
                      {"cell keys are made from each person's records, and servers only send groups of them",
                       "las claves de celda salen de los registros de cada persona, y los servidores solo envían "
                       "grupos de ellos"},
                      {"add --move-rows, where the records may move, or count with k-rounding",
                       "agregue --move-rows, si los registros pueden trasladarse, o cuente con k-rounding"});
}

}  // namespace

base::Result<Tabulated> tabulate_shards(ShardSettings const& shard_settings, programme::RecordSchema const& schema,
                                        TabulationSettings const& settings, ByteSink const& sink) {
    CIFRA_TRY(auto const plan, plan_counting(schema, settings));
    CIFRA_TRY(auto const table, ShardTable::of(shard_settings.table, schema, shard_settings.count_column));
    CIFRA_CHECK(check_where(table, shard_settings.move_rows, settings.rule != nullptr));
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
    CIFRA_TRY(auto tabulated,
              shard_settings.move_rows ? count_here(shards, task, sink) : count_there(shards, task, records, sink));
    tabulated.records = all;
    return tabulated;
}

}  // namespace cifra::tabulate

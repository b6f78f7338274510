#include "tabulate/count_shards.hpp"

#include "tabulate/group_counter.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace cifra::tabulate {
namespace {

constexpr std::size_t SMALLEST_BLOCK = 1U << 12U;
constexpr std::size_t LARGEST_BLOCK = 1U << 20U;

/// A scan costs more than the groups that it gives, and there are never more groups than records.
std::size_t most_groups(std::vector<std::uint64_t> const& records) {
    auto const most = records.empty() ? 0 : *std::max_element(records.begin(), records.end());
    std::size_t groups = SMALLEST_BLOCK;
    while (groups < LARGEST_BLOCK && groups < most) groups *= 2;
    return groups;
}

std::vector<db::SqlText> statements_of(ShardTable const& table, std::vector<ShardBlock> const& blocks,
                                       std::vector<SourceColumn> const& sources) {
    std::vector<db::SqlText> statements;
    for (auto const& block : blocks) {
        std::vector<std::size_t> columns;
        for (auto const source : block.sources) columns.push_back(sources[source].column);
        statements.push_back(table.has_person() ? table.groups_of_persons(columns) : table.groups(columns));
    }
    return statements;
}

/// Every block of a shard must have seen as many persons.
base::Result<std::uint64_t> persons_of(std::vector<std::uint64_t> const& by_block, std::string const& shard) {
    bool const same =
        std::all_of(by_block.begin(), by_block.end(), [&](auto each) { return each == by_block.front(); });
    if (same) return by_block.front();
    return base::fail(base::ErrorCode::io,
                      {"the shard did not answer from one moment: its groups add up to different totals",
                       "el fragmento no respondió desde un mismo momento: sus grupos suman totales distintos"},
                      {"check that the server keeps REPEATABLE READ, then begin again",
                       "revise que el servidor respete REPEATABLE READ y comience de nuevo"},
                      {shard, 0, 0});
}

}  // namespace

base::Result<WideCube> count_shards(Shards& shards, ShardTable const& table, programme::RecordSchema const& schema,
                                    TablePlan const& plan, std::vector<std::uint64_t> const& records) {
    std::vector<std::uint32_t> cardinalities;
    for (auto const& counted : plan.columns) cardinalities.push_back(cardinality_of(schema, counted));
    WideCube cube(cardinalities, plan.length);
    auto const sources = source_columns(schema, plan.columns);
    auto const blocks = shard_blocks(cube, sources, most_groups(records));
    GroupCounter counter(schema, plan.columns, sources, cube);
    std::vector<std::vector<std::uint64_t>> seen(shards.count(), std::vector<std::uint64_t>(blocks.size(), 0));
    auto const use = [&](std::size_t shard, std::size_t block, Fields const& fields) -> base::Result<void> {
        auto const& name = shards.name(shard);
        if (fields.size() < 2) return no_postgres(name);
        CIFRA_TRY(auto const count, number_in(fields.back(), name));
        seen[shard][block] += count;
        if (table.has_person()) return counter.add_persons(blocks[block], fields.front(), count, name);
        return counter.add_records(blocks[block], fields, count, name);
    };
    CIFRA_CHECK(shards.ask(statements_of(table, blocks, sources), use));
    std::uint64_t persons = 0;
    for (std::size_t shard = 0; shard < shards.count(); ++shard) {
        if (!table.has_person()) seen[shard].push_back(records[shard]);
        CIFRA_TRY(auto const of_shard, persons_of(seen[shard], shards.name(shard)));
        persons += of_shard;
    }
    cube.set_persons(persons);
    cube.fill_margins();
    return cube;
}

std::size_t bytes_to_count_shards(std::vector<std::uint32_t> const& cardinalities, int length) {
    auto const cube = WideCube::bytes_needed(cardinalities, length);
    double sets = 1;
    for (int i = 0; i < length; ++i)
        sets *= static_cast<double>(cardinalities.size() - static_cast<std::size_t>(i)) / (i + 1);
    constexpr double PLANNED_SET = 300;  // what its target in a block takes, and planning the cover
    double const all = static_cast<double>(cube) + sets * PLANNED_SET;
    return all < 1e18 ? static_cast<std::size_t>(all) : std::numeric_limits<std::size_t>::max();
}

}  // namespace cifra::tabulate

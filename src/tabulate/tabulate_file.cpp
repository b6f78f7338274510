#include "tabulate/tabulate_file.hpp"

#include "tabulate/count_combinations.hpp"
#include "tabulate/count_persons_once.hpp"
#include "tabulate/memory_limit.hpp"
#include "tabulate/read_microdata.hpp"
#include "tabulate/write_table.hpp"

#include <algorithm>

namespace cifra::tabulate {
namespace {

/// What is to be counted: all combinations, or one table.
base::Result<TablePlan> plan_of(programme::RecordSchema const& schema, TabulationSettings const& settings) {
    if (!settings.table.empty()) return plan_table(schema, settings.table);
    TablePlan plan;
    plan.columns = combination_columns(schema);
    if (plan.columns.empty())
        return base::fail(base::ErrorCode::bad_input,
                          {"no column of the schema takes part in combinations",
                           "ninguna columna del esquema entra en combinaciones"},
                          {"remove combine = false from one of them", "quite combine = false de alguna"});
    plan.length = std::min(settings.length, static_cast<int>(plan.columns.size()));
    return plan;
}

std::vector<std::uint32_t> cardinalities_of(programme::RecordSchema const& schema, TablePlan const& plan) {
    std::vector<std::uint32_t> cardinalities;
    for (auto const& counted : plan.columns) cardinalities.push_back(cardinality_of(schema, counted));
    return cardinalities;
}

}  // namespace

base::Result<Tabulated> tabulate_file(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                      TabulationSettings const& settings, ByteSink const& sink) {
    CIFRA_TRY(auto const plan, plan_of(schema, settings));
    CountSettings count;
    count.length = plan.length;
    count.threads = settings.threads;
    auto const needed = bytes_to_count(cardinalities_of(schema, plan), count);
    // Before the file is read: whoever asks for too much should not wait for the answer.
    if (beyond(needed, settings.limit_bytes)) return base::fail(too_much_memory(path.string(), settings.limit_bytes));
    auto const rest = settings.limit_bytes == 0 ? 0 : std::max<std::size_t>(settings.limit_bytes - needed, 1);
    CIFRA_TRY(auto microdata, read_microdata(path, schema, plan.columns, {settings.threads, rest, settings.progress}));
    Tabulated tabulated;
    tabulated.records = microdata.records.records();
    CIFRA_TRY(auto const records,
              count_persons_once(std::move(microdata), settings.threads).map_error([&](base::Error error) {
                  error.where.file = path.string();
                  return error;
              }));
    auto const cube = count_combinations(records, count);
    tabulated.persons = cube.persons();
    OutputSettings const output{settings.threshold, settings.threads};
    CIFRA_TRY(auto const written, settings.table.empty() ? write_combinations(cube, schema, plan.columns, output, sink)
                                                         : write_table(cube, plan, output, sink));
    tabulated.rows = written.rows;
    return tabulated;
}

}  // namespace cifra::tabulate

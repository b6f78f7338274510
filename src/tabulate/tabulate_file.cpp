#include "tabulate/tabulate_file.hpp"

#include "tabulate/count_combinations.hpp"
#include "tabulate/count_persons_once.hpp"
#include "tabulate/memory_limit.hpp"
#include "tabulate/read_microdata.hpp"
#include "tabulate/record_keys.hpp"
#include "tabulate/write_table.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <limits>

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

base::Result<void> check_keys(programme::RecordSchema const& schema, TablePlan const& plan, bool is_table) {
    if (!schema.column_for(programme::ColumnUse::person))
        return base::fail(
            base::ErrorCode::bad_input,
            {"the schema names no column that identifies persons, and without it no cell has a key",
             "el esquema no indica ninguna columna que identifique a las personas, y sin ella ninguna "
             "celda tiene clave"},
            {"add identifies = \"person\" to that column", "agregue identifies = \"person\" a esa columna"});
    auto const cells =
        is_table ? cells_of(plan)
                 : CombinationCube::bytes_needed(cardinalities_of(schema, plan), plan.length) / sizeof(std::uint32_t);
    if (cells <= MOST_KEYED_CELLS) return {};
    return base::fail(
        base::ErrorCode::usage,
        {fmt::format("with keys there can be {} cells at most: more cannot be attacked as a whole", MOST_KEYED_CELLS),
         fmt::format("con claves puede haber {} celdas como máximo: más no se pueden atacar en conjunto",
                     MOST_KEYED_CELLS)},
        {"leave dimensions or columns out, take a hierarchy in their place, or shorten --length",
         "quite dimensiones o columnas, use una jerarquía en su lugar, o acorte --length"});
}

/// Bytes beside the records: with keys a second cube.
std::size_t bytes_needed(std::vector<std::uint32_t> const& cardinalities, CountSettings const& count, bool keys) {
    auto const counting = bytes_to_count(cardinalities, count);
    if (!keys) return counting;
    auto const cube = CombinationCube::bytes_needed(cardinalities, count.length);
    return counting > std::numeric_limits<std::size_t>::max() - cube ? std::numeric_limits<std::size_t>::max()
                                                                     : counting + cube;
}

/// Records that count each person once, with their keys where a rule asks for them.
base::Result<CodedRecords> records_to_count(Microdata microdata, std::string const& file, std::size_t limit_bytes,
                                            TabulationSettings const& settings) {
    if (settings.rule != nullptr) {
        auto const bytes = microdata.persons.size() * sizeof(std::uint32_t);
        if (beyond(microdata.records.bytes() + bytes, limit_bytes))
            return base::fail(too_much_memory(file, settings.limit_bytes));
        microdata.records.keys = record_keys(microdata.persons, *settings.rule->hash, settings.threads);
    }
    return count_persons_once(std::move(microdata), settings.threads).map_error([&](base::Error error) {
        error.where.file = file;
        return error;
    });
}

base::Result<Tabulated> write_counts(CodedRecords const& records, programme::RecordSchema const& schema,
                                     TablePlan const& plan, TabulationSettings const& settings, ByteSink const& sink) {
    CountSettings count;
    count.length = plan.length;
    count.threads = settings.threads;
    auto const cube = count_combinations(records, count);
    OutputSettings output{settings.threshold, settings.threads, settings.rule, nullptr};
    std::optional<CombinationCube> keys;
    if (settings.rule != nullptr) output.keys = &keys.emplace(sum_record_keys(records, count));
    Tabulated tabulated;
    tabulated.persons = cube.persons();
    CIFRA_TRY(auto const written, settings.table.empty() ? write_combinations(cube, schema, plan.columns, output, sink)
                                                         : write_table(cube, plan, output, sink));
    tabulated.rows = written.rows;
    if (!keys) return tabulated;
    if (!settings.table.empty())
        tabulated.shown = shown_table(cube, *keys, plan, *settings.rule);
    else
        tabulated.combinations = shown_combinations(cube, *keys, plan.columns, *settings.rule);
    return tabulated;
}

}  // namespace

base::Result<Tabulated> tabulate_file(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                      TabulationSettings const& settings, ByteSink const& sink) {
    CIFRA_TRY(auto const plan, plan_of(schema, settings));
    if (settings.rule != nullptr) CIFRA_CHECK(check_keys(schema, plan, !settings.table.empty()));
    CountSettings count;
    count.length = plan.length;
    count.threads = settings.threads;
    auto const needed = bytes_needed(cardinalities_of(schema, plan), count, settings.rule != nullptr);
    // Before the file is read: whoever asks for too much should not wait for the answer.
    if (beyond(needed, settings.limit_bytes)) return base::fail(too_much_memory(path.string(), settings.limit_bytes));
    auto const rest = settings.limit_bytes == 0 ? 0 : std::max<std::size_t>(settings.limit_bytes - needed, 1);
    CIFRA_TRY(auto microdata, read_microdata(path, schema, plan.columns, {settings.threads, rest, settings.progress}));
    auto const read = microdata.records.records();
    CIFRA_TRY(auto const records, records_to_count(std::move(microdata), path.string(), rest, settings));
    CIFRA_TRY(auto tabulated, write_counts(records, schema, plan, settings, sink));
    tabulated.records = read;
    return tabulated;
}

}  // namespace cifra::tabulate

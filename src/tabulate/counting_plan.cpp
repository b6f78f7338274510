#include "tabulate/counting_plan.hpp"

#include "tabulate/count_combinations.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <limits>

namespace cifra::tabulate {
namespace {

base::Result<TablePlan> plan_combinations(programme::RecordSchema const& schema, int length) {
    TablePlan plan;
    plan.columns = combination_columns(schema);
    if (plan.columns.empty())
        return base::fail(base::ErrorCode::bad_input,
                          {"no column of the schema takes part in combinations",
                           "ninguna columna del esquema entra en combinaciones"},
                          {"remove combine = false from one of them", "quite combine = false de alguna"});
    plan.length = std::min(length, static_cast<int>(plan.columns.size()));
    return plan;
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

base::Result<void> check_suppression(TablePlan const& plan) {
    if (cells_of(plan) <= MOST_SUPPRESSED_CELLS) return {};
    return base::fail(
        base::ErrorCode::usage,
        {fmt::format("a table of which cells are withheld can have {} cells at most", MOST_SUPPRESSED_CELLS),
         fmt::format("una tabla de la que se retienen celdas puede tener {} celdas como máximo",
                     MOST_SUPPRESSED_CELLS)},
        {"leave dimensions out, or take a hierarchy in the place of its column",
         "quite dimensiones, o use una jerarquía en lugar de su columna"});
}

}  // namespace

base::Result<TablePlan> plan_counting(programme::RecordSchema const& schema, TabulationSettings const& settings) {
    bool const is_table = !settings.table.empty();
    CIFRA_TRY(auto plan, is_table ? plan_table(schema, settings.table) : plan_combinations(schema, settings.length));
    if (settings.rule != nullptr) CIFRA_CHECK(check_keys(schema, plan, is_table));
    if (settings.table_rule != nullptr) CIFRA_CHECK(check_suppression(plan));
    return plan;
}

std::vector<std::uint32_t> cardinalities_of(programme::RecordSchema const& schema, TablePlan const& plan) {
    std::vector<std::uint32_t> cardinalities;
    for (auto const& counted : plan.columns) cardinalities.push_back(cardinality_of(schema, counted));
    return cardinalities;
}

std::size_t bytes_to_count_here(programme::RecordSchema const& schema, TablePlan const& plan,
                                TabulationSettings const& settings) {
    constexpr auto MOST = std::numeric_limits<std::size_t>::max();
    auto const cardinalities = cardinalities_of(schema, plan);
    CountSettings count;
    count.length = plan.length;
    count.threads = settings.threads;
    auto const counting = bytes_to_count(cardinalities, count);
    if (settings.rule == nullptr) return counting;
    auto const keys = CombinationCube::bytes_needed(cardinalities, plan.length);
    return counting > MOST - keys ? MOST : counting + keys;
}

std::size_t bytes_for_records(programme::RecordSchema const& schema, TablePlan const& plan,
                              TabulationSettings const& settings) {
    if (settings.limit_bytes == 0) return 0;
    return std::max<std::size_t>(settings.limit_bytes - bytes_to_count_here(schema, plan, settings), 1);
}

}  // namespace cifra::tabulate

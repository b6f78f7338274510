#include "tabulate/counting_plan.hpp"

#include <algorithm>

namespace cifra::tabulate {

base::Result<TablePlan> plan_counting(programme::RecordSchema const& schema, TabulationSettings const& settings) {
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

}  // namespace cifra::tabulate

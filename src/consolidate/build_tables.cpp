#include "consolidate/build_tables.hpp"

#include "consolidate/definition_status.hpp"
#include "consolidate/regional_status.hpp"
#include "consolidate/sum_of_areas.hpp"
#include "consolidate/sum_of_reporting_areas.hpp"

#include <algorithm>
#include <utility>

namespace cifra::consolidate {
namespace {

void sort_by_key(std::vector<restricted::Observation>& observations) {
    std::sort(observations.begin(), observations.end(),
              [](restricted::Observation const& a, restricted::Observation const& b) { return a.key < b.key; });
}

restricted::Table table_of(std::string const& dataflow, std::vector<restricted::Observation> const& observations) {
    restricted::Table table{dataflow, {}};
    for (auto const& observation : observations)
        if (observation.key.dataflow == dataflow) table.observations.push_back(observation);
    sort_by_key(table.observations);
    return table;
}

}  // namespace

restricted::ConsolidatedEdition build_tables(programme::Programme const& programme, restricted::Edition edition) {
    auto const observations = std::exchange(edition.observations, {});
    bool const assembled = edition.assembled;
    restricted::ConsolidatedEdition consolidated{std::move(edition), {}};
    for (auto const& dataflow : programme.dataflows) {
        auto table = table_of(dataflow.id, observations);
        mark_other_definitions(programme, table);
        for (auto& sum : assembled ? sums_of_reporting_areas(programme, table) : sums_of_areas(programme, table))
            table.observations.push_back(std::move(sum));
        sort_by_key(table.observations);
        derive_regional_status(programme, table);
        consolidated.tables.push_back(std::move(table));
    }
    return consolidated;
}

}  // namespace cifra::consolidate

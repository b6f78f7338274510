#include "release/released_edition.hpp"

#include <algorithm>

namespace cifra::release {

ReleasedObservation const* find_figure(std::vector<ReleasedTable> const& tables, programme::CellKey const& key) {
    for (auto const& table : tables)
        if (table.dataflow() == key.dataflow) return table.find(key);
    return nullptr;
}

ReleasedObservation const* EarlierRelease::find(programme::CellKey const& key) const {
    return find_figure(tables, key);
}

EarlierRelease earlier_release(ReleasedEdition const& edition) {
    return {edition.id, edition.time_period, edition.version, edition.prepared, edition.tables};
}

ReleasedObservation const* ReleasedEdition::find(programme::CellKey const& key) const {
    return find_figure(tables, key);
}

bool has_definitions(ReleasedEdition const& edition) {
    return std::any_of(edition.tables.begin(), edition.tables.end(), [](ReleasedTable const& table) {
        return std::any_of(table.observations().begin(), table.observations().end(),
                           [](ReleasedObservation const& row) { return !row.definition.empty(); });
    });
}

}  // namespace cifra::release

#include "release/released_edition.hpp"

#include <algorithm>

namespace cifra::release {

ReleasedObservation const* ReleasedEdition::find(programme::CellKey const& key) const {
    for (auto const& table : tables)
        if (table.dataflow() == key.dataflow) return table.find(key);
    return nullptr;
}

bool has_definitions(ReleasedEdition const& edition) {
    return std::any_of(edition.tables.begin(), edition.tables.end(), [](ReleasedTable const& table) {
        return std::any_of(table.observations().begin(), table.observations().end(),
                           [](ReleasedObservation const& row) { return !row.definition.empty(); });
    });
}

}  // namespace cifra::release

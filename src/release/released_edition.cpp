#include "release/released_edition.hpp"

namespace cifra::release {

ReleasedObservation const* ReleasedEdition::find(programme::CellKey const& key) const {
    for (auto const& table : tables)
        if (table.dataflow() == key.dataflow) return table.find(key);
    return nullptr;
}

}  // namespace cifra::release

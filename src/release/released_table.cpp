#include "release/released_table.hpp"

#include <algorithm>

namespace cifra::release {

ReleasedTable::ReleasedTable(std::string dataflow, std::vector<ReleasedObservation> observations)
    : m_dataflow(std::move(dataflow)), m_observations(std::move(observations)) {
    std::sort(m_observations.begin(), m_observations.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
}

ReleasedObservation const* ReleasedTable::find(programme::CellKey const& key) const {
    auto const found = std::lower_bound(m_observations.begin(), m_observations.end(), key,
                                        [](auto const& o, auto const& wanted) { return o.key < wanted; });
    return found != m_observations.end() && found->key == key ? &*found : nullptr;
}

}  // namespace cifra::release

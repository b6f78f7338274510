#include "release/released_table.hpp"

#include <algorithm>

namespace cifra::release {

bool is_withheld(ReleasedObservation const* figure) {
    return figure != nullptr && (figure->missing_reason == programme::MissingReason::withheld ||
                                 figure->obs_status.find('Q') != std::string::npos);
}

ReleasedTable::ReleasedTable(std::string dataflow, std::vector<ReleasedObservation> observations)
    : m_dataflow(std::move(dataflow)), m_observations(std::move(observations)) {
    std::sort(m_observations.begin(), m_observations.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
}

/// The order of keys, for keys of one dataflow: these have the same dimensions in the same order.
static bool comes_before(programme::CellKey const& a, programme::CellKey const& b) {
    if (auto const order = a.ref_area.compare(b.ref_area); order != 0) return order < 0;
    if (auto const order = a.indicator.compare(b.indicator); order != 0) return order < 0;
    if (auto const order = a.time_period.compare(b.time_period); order != 0) return order < 0;
    auto const both = std::min(a.dimensions.size(), b.dimensions.size());
    for (std::size_t i = 0; i < both; ++i)
        if (auto const order = a.dimensions[i].code.compare(b.dimensions[i].code); order != 0) return order < 0;
    return a.dimensions.size() < b.dimensions.size();
}

ReleasedObservation const* ReleasedTable::find(programme::CellKey const& key) const {
    auto const found = std::lower_bound(m_observations.begin(), m_observations.end(), key,
                                        [](auto const& o, auto const& wanted) { return comes_before(o.key, wanted); });
    return found != m_observations.end() && found->key == key ? &*found : nullptr;
}

}  // namespace cifra::release

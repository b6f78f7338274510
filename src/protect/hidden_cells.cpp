#include "protect/hidden_cells.hpp"

namespace cifra::protect {
namespace {

bool holds_something_to_hide(restricted::Observation const& observation, CellStatus status) {
    if (status == CellStatus::safe) return false;
    return status != CellStatus::internal || observation.obs_value.has_value();
}

std::optional<std::int64_t> whole_part(std::optional<base::Decimal> value) {
    if (!value) return std::nullopt;
    for (; value->scale > 0; --value->scale) value->units /= 10;
    return value->units;
}

}  // namespace

HiddenCells::HiddenCells(programme::Programme const& programme, restricted::ConsolidatedEdition const& consolidated,
                         AlsoWithheld const& also) {
    auto const& policy = consolidated.edition.policy;
    for (auto const& table : consolidated.tables) {
        for (auto const& observation : table.observations) {
            if (!holds_something_to_hide(observation, cell_status(programme, policy, observation, also))) continue;
            m_cells.emplace(observation.key, Hidden{observation.where, whole_part(observation.obs_value)});
            m_indicators.insert(observation.key.indicator);
            m_totals.insert(observation.key.total());
            if (!is_small_count(programme, policy, observation)) m_not_small.insert(observation.key);
        }
    }
}

std::set<std::string> HiddenCells::names() const {
    std::set<std::string> names;
    for (auto const& [key, cell] : m_cells) names.insert(to_string(key));
    return names;
}

bool HiddenCells::beside(programme::CellKey const& key) const {
    return m_totals.count(key.total()) > 0;
}

}  // namespace cifra::protect

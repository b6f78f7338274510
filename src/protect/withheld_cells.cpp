#include "protect/withheld_cells.hpp"

#include <algorithm>
#include <map>

namespace cifra::protect {

std::vector<WithheldCell> withheld_cells(programme::Programme const& programme,
                                         restricted::ConsolidatedEdition const& consolidated, AlsoWithheld const& also,
                                         std::vector<WithheldCell> const& measured) {
    auto const& policy = consolidated.edition.policy;
    std::map<programme::CellKey, WithheldCell const*> intervals;
    for (auto const& cell : measured) intervals.emplace(cell.key, &cell);
    std::vector<WithheldCell> cells;
    for (auto const& table : consolidated.tables)
        for (auto const& observation : table.observations) {
            auto const status = cell_status(programme, policy, observation, also);
            if (status == CellStatus::safe || (status == CellStatus::internal && !observation.obs_value)) continue;
            auto const interval = intervals.find(observation.key);
            auto cell = interval == intervals.end() ? WithheldCell{} : *interval->second;
            cell.key = observation.key;
            cell.reason = status;
            cell.value = observation.obs_value;
            cell.sticky =
                status == CellStatus::confidential && cell_status(programme, policy, observation) == CellStatus::safe;
            cells.push_back(std::move(cell));
        }
    std::sort(cells.begin(), cells.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    return cells;
}

}  // namespace cifra::protect

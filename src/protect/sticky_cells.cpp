#include "protect/sticky_cells.hpp"

namespace cifra::protect {

StickyCells sticky_cells(release::ReleasedBefore const& before) {
    StickyCells cells;
    for (auto const* const releases : {&before.earlier, &before.replaced})
        for (auto const& release : *releases)
            for (auto const& table : release.tables)
                for (auto const& figure : table.observations())
                    if (figure.missing_reason == programme::MissingReason::withheld) cells.insert(figure.key);
    return cells;
}

CellStatus cell_status(programme::Programme const& programme, restricted::ProtectionPolicy const& policy,
                       restricted::Observation const& observation, StickyCells const& sticky) {
    auto const status = cell_status(programme, policy, observation);
    bool const stays = status == CellStatus::safe && observation.obs_value && sticky.count(observation.key) > 0;
    return stays && !is_decided(policy, to_string(observation.key)) ? CellStatus::confidential : status;
}

}  // namespace cifra::protect

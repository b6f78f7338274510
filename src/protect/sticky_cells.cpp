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
                       restricted::Observation const& observation, AlsoWithheld const& also) {
    auto const status = cell_status(programme, policy, observation);
    if (status != CellStatus::safe || !observation.obs_value) return status;
    if (also.secondary.count(observation.key) > 0) return CellStatus::secondary;
    bool const stays = also.sticky.count(observation.key) > 0 && !is_decided(policy, to_string(observation.key));
    return stays ? CellStatus::confidential : status;
}

}  // namespace cifra::protect

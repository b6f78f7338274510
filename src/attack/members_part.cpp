#include "attack/members_part.hpp"

#include "attack/system_builder.hpp"

#include <algorithm>

namespace cifra::attack {
namespace {

using programme::MissingReason;

bool gives_no_data(release::ReleasedObservation const& observation) {
    return observation.missing_reason == MissingReason::not_reported ||
           observation.missing_reason == MissingReason::not_compiled;
}

bool is_covered(release::ReleasedEdition const& edition, programme::CellKey const& regional,
                std::string const& member) {
    auto const* const observation = edition.find(regional);
    if (observation == nullptr || observation->coverage.empty()) return true;
    auto const& coverage = observation->coverage;
    return std::find(coverage.begin(), coverage.end(), member) != coverage.end();
}

}  // namespace

bool is_left_out(release::ReleasedEdition const& edition, programme::CellKey const& regional,
                 std::string const& member) {
    if (!is_covered(edition, regional, member)) return true;
    auto key = regional;
    key.ref_area = member;
    auto const* observation = edition.find(key);
    if (observation == nullptr) observation = edition.find(key.total());
    return observation != nullptr && gives_no_data(*observation);
}

bool may_fall_short(release::ReleasedEdition const& edition, programme::CellKey const& key) {
    auto const* const cell = edition.find(key);
    if (cell == nullptr) return false;
    auto const* const total = edition.find(key.total());
    auto const only_cell_has = [&](char letter) {
        return has_status(*cell, letter) && (total == nullptr || !has_status(*total, letter));
    };
    return only_cell_has('U') || only_cell_has('D');
}

}  // namespace cifra::attack

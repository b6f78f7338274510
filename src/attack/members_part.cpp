#include "attack/members_part.hpp"

#include "attack/ancestors.hpp"
#include "attack/system_builder.hpp"
#include "release/regional_sum.hpp"

#include <algorithm>

namespace cifra::attack {
namespace {

using programme::MissingReason;

bool gives_no_data(release::ReleasedObservation const& observation) {
    return observation.missing_reason == MissingReason::not_reported ||
           observation.missing_reason == MissingReason::not_compiled;
}

bool names(std::vector<std::string> const& coverage, std::string const& member) {
    return std::find(coverage.begin(), coverage.end(), member) != coverage.end();
}

/// True when the region's figure, or one that it is a part of, leaves the member out by its COVERAGE.
bool is_not_covered(release::ReleasedEdition const& edition, programme::CellKey const& regional,
                    std::vector<programme::CellKey> const& wholes, std::string const& member) {
    auto const* const own = edition.find(regional);
    if (own != nullptr && !own->coverage.empty()) return !names(own->coverage, member);
    return std::any_of(wholes.begin(), wholes.end(), [&](programme::CellKey const& whole) {
        auto const* const observation = edition.find(whole);
        return observation != nullptr && !observation->coverage.empty() && !names(observation->coverage, member);
    });
}

}  // namespace

bool is_left_out(release::ReleasedEdition const& edition, programme::CellKey const& regional,
                 std::string const& member) {
    auto const wholes = ancestors(regional);
    if (is_not_covered(edition, regional, wholes, member)) return true;
    auto key = regional;
    key.ref_area = member;
    if (auto const* const own = edition.find(key)) return gives_no_data(*own);
    return std::any_of(wholes.begin(), wholes.end(), [&](programme::CellKey whole) {
        whole.ref_area = member;
        auto const* const observation = edition.find(whole);
        return observation != nullptr && gives_no_data(*observation);
    });
}

bool may_fall_short(release::ReleasedEdition const& edition, programme::CellKey const& key) {
    auto const* const cell = edition.find(key);
    if (cell == nullptr || cell == release::regional_sum(edition, key)) return false;
    auto const* const total = edition.find(key.total());
    auto const only_cell_has = [&](char letter) {
        return has_status(*cell, letter) && (total == nullptr || !has_status(*total, letter));
    };
    return only_cell_has('U') || only_cell_has('D');
}

bool counts_otherwise(release::ReleasedEdition const& edition, programme::CellKey const& key) {
    auto const* const cell = edition.find(key);
    auto const* const total = edition.find(key.total());
    if (cell == nullptr || total == nullptr || cell->definition.empty()) return false;
    return release::definition_of(edition, *cell) != release::definition_of(edition, *total);
}

}  // namespace cifra::attack

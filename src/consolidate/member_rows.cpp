#include "consolidate/member_rows.hpp"

#include <algorithm>

namespace cifra::consolidate {
namespace {

using programme::MissingReason;

Contribution missing_contribution(restricted::Observation const& row) {
    if (has_status(row, 'M') || has_status(row, 'K')) return Contribution::lacks;
    if (!row.missing_reason) return Contribution::unknown;
    switch (*row.missing_reason) {
        case MissingReason::not_reported:
        case MissingReason::not_compiled:
            return Contribution::lacks;
        case MissingReason::not_published:
        case MissingReason::withheld:
            return Contribution::in_figure;
        case MissingReason::picture:
            break;
    }
    return Contribution::unknown;
}

}  // namespace

restricted::Observation const* find(restricted::Table const& table, programme::CellKey const& key) {
    auto const found = std::lower_bound(
        table.observations.begin(), table.observations.end(), key,
        [](restricted::Observation const& row, programme::CellKey const& wanted) { return row.key < wanted; });
    return found != table.observations.end() && found->key == key ? &*found : nullptr;
}

bool has_status(restricted::Observation const& observation, char letter) {
    return observation.obs_status.find(letter) != std::string::npos;
}

MemberRow member_row(restricted::Table const& table, programme::CellKey const& cell, std::string const& member) {
    auto key = cell;
    key.ref_area = member;
    if (auto const* const own = find(table, key))
        return {own, own->obs_value ? Contribution::gives : missing_contribution(*own)};
    auto const* const total = find(table, key.total());
    if (total == nullptr) return {};
    // A total with a value says nothing about how it splits.
    return {total, total->obs_value ? Contribution::unknown : missing_contribution(*total)};
}

}  // namespace cifra::consolidate

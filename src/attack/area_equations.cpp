#include "attack/area_equations.hpp"

#include "attack/members_part.hpp"

#include <algorithm>

namespace cifra::attack {
namespace {

using programme::CellKey;

bool are_areas_summed(programme::Indicator const& indicator) {
    if (indicator.counts_victims || indicator.areas_add_up) return true;
    return std::none_of(indicator.breakdowns.begin(), indicator.breakdowns.end(), [](auto const& breakdown) {
        return breakdown.by_area && breakdown.kind == programme::BreakdownKind::list;
    });
}

bool is_money(release::ReleasedEdition const& edition, CellKey const& key) {
    auto const* const observation = edition.find(key);
    return observation != nullptr && !observation->currency.empty();
}

void add_region(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks,
                CellKey const& regional) {
    Constraint sum;
    builder.add_cell(sum, -1, regional);
    bool has_member = false;
    for (auto const& member : edition.programme.members) {
        if (is_left_out(edition, regional, member.code)) continue;
        auto key = regional;
        key.ref_area = member.code;
        if (is_money(edition, key)) return;
        if (blocks.cells.count(key) == 0) {
            builder.add_slack(sum, 1);
            continue;
        }
        builder.add_cell(sum, 1, key);
        has_member = true;
    }
    if (has_member) builder.keep(std::move(sum));
}

}  // namespace

void add_area_equations(SystemBuilder& builder, release::ReleasedEdition const& edition, Blocks const& blocks) {
    for (auto const& key : blocks.cells) {
        if (key.ref_area != edition.programme.region || is_money(edition, key)) continue;
        auto const* const indicator = edition.programme.indicator(key.indicator);
        if (indicator != nullptr && are_areas_summed(*indicator)) add_region(builder, edition, blocks, key);
    }
}

}  // namespace cifra::attack

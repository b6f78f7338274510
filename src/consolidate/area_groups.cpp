#include "consolidate/area_groups.hpp"

#include "consolidate/member_rows.hpp"
#include "programme/definition.hpp"

#include <algorithm>
#include <set>

namespace cifra::consolidate {
namespace {

programme::StatedDefinition stated(restricted::Observation const* row) {
    return row == nullptr ? programme::StatedDefinition{}
                          : programme::StatedDefinition{row->definition, has_status(*row, 'D')};
}

std::optional<std::string> definition_of(programme::Programme const& programme, restricted::Table const& table,
                                         restricted::Observation const& row) {
    return programme::counted_by(programme.indicator(row.key.indicator), stated(&row),
                                 stated(find(table, row.key.total())));
}

}  // namespace

bool can_be_summed(restricted::Observation const& row) {
    return row.obs_value && row.obs_value->scale == 0 && row.currency.empty() && !has_status(row, 'V') &&
           row.conf_status != 'N' && row.conf_status != 'E';
}

std::vector<AreaGroup> groups_of(programme::Programme const& programme, restricted::Table const& table,
                                 programme::CellKey const& cell) {
    std::vector<AreaGroup> groups;
    for (auto const& member : programme.members) {
        auto key = cell;
        key.ref_area = member.code;
        auto const* const row = find(table, key);
        if (row == nullptr || !can_be_summed(*row)) continue;
        auto const definition = definition_of(programme, table, *row);
        if (!definition) continue;
        auto const at = std::lower_bound(
            groups.begin(), groups.end(), *definition,
            [](AreaGroup const& group, std::string const& wanted) { return group.definition < wanted; });
        auto const group =
            at != groups.end() && at->definition == *definition ? at : groups.insert(at, AreaGroup{*definition, {}});
        group->figures.push_back(row);
    }
    return groups;
}

std::optional<std::string> definition_of_sums(programme::Programme const& programme, restricted::Table const& table,
                                              programme::CellKey const& total) {
    std::set<std::optional<std::string>> used;
    for (auto const& row : table.observations)
        if (row.key.indicator == total.indicator && row.key.time_period == total.time_period &&
            row.key.ref_area != programme.region && can_be_summed(row))
            used.insert(definition_of(programme, table, row));
    if (used.empty() || used.count(std::string()) > 0) return std::string();
    return used.size() == 1 ? *used.begin() : std::nullopt;
}

}  // namespace cifra::consolidate

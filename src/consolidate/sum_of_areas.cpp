#include "consolidate/sum_of_areas.hpp"

#include "consolidate/area_groups.hpp"
#include "consolidate/member_rows.hpp"
#include "consolidate/status_of_sum.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace cifra::consolidate {
namespace {

bool areas_sum(programme::Programme const& programme, std::string const& indicator_id) {
    auto const* const indicator = programme.indicator(indicator_id);
    return indicator != nullptr &&
           std::any_of(indicator->breakdowns.begin(), indicator->breakdowns.end(), [](auto const& breakdown) {
               return breakdown.by_area && breakdown.kind == programme::BreakdownKind::partition;
           });
}

std::optional<restricted::Observation> sum_for(programme::Programme const& programme, restricted::Table const& table,
                                               programme::CellKey const& regional) {
    if (find(table, regional) != nullptr) return std::nullopt;
    restricted::Observation sum;
    sum.key = regional;
    sum.obs_value = base::Decimal{0, 0};
    sum.rule = "sum_of_areas";
    std::vector<restricted::Observation const*> parts;
    for (auto const& member : programme.members) {
        auto key = regional;
        key.ref_area = member.code;
        auto const* const row = find(table, key);
        if (row == nullptr || !can_be_summed(*row)) return std::nullopt;
        if (sum.coverage.empty()) sum.definition = row->definition;
        if (row->definition != sum.definition) return std::nullopt;
        sum.coverage.push_back(member.code);
        sum.obs_value->units += row->obs_value->units;
        if (sum.where.file.empty()) sum.where.file = row->where.file;
        parts.push_back(row);
    }
    sum.obs_status = status_of_sum(parts, false);  // D follows with the region's other figures
    return sum;
}

}  // namespace

std::vector<restricted::Observation> sums_of_areas(programme::Programme const& programme,
                                                   restricted::Table const& table) {
    std::set<programme::CellKey> wanted;
    for (auto const& row : table.observations) {
        if (row.key.ref_area == programme.region || !areas_sum(programme, row.key.indicator)) continue;
        auto key = row.key;
        key.ref_area = programme.region;
        wanted.insert(std::move(key));
    }
    std::vector<restricted::Observation> sums;
    for (auto const& key : wanted)
        if (auto sum = sum_for(programme, table, key)) sums.push_back(std::move(*sum));
    return sums;
}

}  // namespace cifra::consolidate

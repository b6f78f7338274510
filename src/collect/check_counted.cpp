#include "collect/check_counted.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::Breakdown;
using programme::CellKey;
using programme::Indicator;
using programme::Programme;
using restricted::Observation;

Observation const* find(restricted::Edition const& edition, CellKey const& key) {
    auto const& all = edition.observations;
    auto const at = std::lower_bound(all.begin(), all.end(), key,
                                     [](Observation const& one, CellKey const& wanted) { return one.key < wanted; });
    return at != all.end() && at->key == key ? &*at : nullptr;
}

/// What is named in a breakdown.
std::vector<CellKey> named_keys(Programme const& programme, Indicator const& indicator, Breakdown const& breakdown,
                                std::string const& time_period) {
    std::vector<CellKey> keys;
    for (auto const& category : breakdown.categories)
        keys.push_back(programme.category_key(indicator, category, programme.region, time_period));
    if (breakdown.by_area)
        for (auto const& member : programme.members)
            keys.push_back(programme.total_key(indicator, member.code, time_period));
    return keys;
}

void check_total(Observation const& total, std::vector<CellKey> const& keys, restricted::Edition const& edition,
                 base::Problems& problems) {
    std::int64_t named = 0;
    for (auto const& key : keys)
        if (auto const* one = find(edition, key); one != nullptr && one->obs_value) named += one->obs_value->units;
    if (total.obs_value->units == named) return;
    auto const key = to_string(total.key);
    problems.add({fmt::format("the total {} differs from the number of those named", key),
                  fmt::format("el total {} difiere del número de los que se nombran", key)},
                 {"this total is counted, not printed in the source: correct it, or what is named",
                  "este total se cuenta, no figura en la fuente: corríjalo, o corrija lo que se nombra"},
                 total.where);
}

}  // namespace

void check_counted(Programme const& programme, restricted::Edition const& edition, base::Problems& problems) {
    for (auto const& indicator : programme.indicators)
        for (auto const& breakdown : indicator.breakdowns) {
            if (breakdown.counted.empty()) continue;
            auto const* total = find(edition, programme.total_key(indicator, programme.region, edition.time_period));
            if (total != nullptr && total->obs_value)
                check_total(*total, named_keys(programme, indicator, breakdown, edition.time_period), edition,
                            problems);
        }
}

}  // namespace cifra::collect

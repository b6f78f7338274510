#include "programme/asked_cells.hpp"

#include <algorithm>
#include <utility>

namespace cifra::programme {

bool asks_total(Indicator const& indicator) {
    auto const has_total = [](Breakdown const& breakdown) {
        return breakdown.by_area || (breakdown.kind != BreakdownKind::list && breakdown.counted.empty());
    };
    auto const& breakdowns = indicator.breakdowns;
    return breakdowns.empty() || std::any_of(breakdowns.begin(), breakdowns.end(), has_total);
}

std::vector<CellKey> asked_cells(Programme const& programme, Indicator const& indicator, std::string const& ref_area,
                                 std::string const& time_period) {
    std::vector<CellKey> cells;
    if (asks_total(indicator)) cells.push_back(programme.total_key(indicator, ref_area, time_period));
    for (auto const& breakdown : indicator.breakdowns)
        for (auto const& category : breakdown.categories) {
            auto key = programme.category_key(indicator, category, ref_area, time_period);
            if (std::find(cells.begin(), cells.end(), key) == cells.end()) cells.push_back(std::move(key));
        }
    return cells;
}

}  // namespace cifra::programme

#include "programme/population.hpp"

#include <algorithm>
#include <tuple>

namespace cifra::programme {

std::optional<std::int64_t> Population::of(std::string const& ref_area, std::string const& time_period) const {
    auto const found = std::lower_bound(
        rows.begin(), rows.end(), std::tie(ref_area, time_period),
        [](auto const& row, auto const& key) { return std::tie(row.ref_area, row.time_period) < key; });
    if (found == rows.end() || found->ref_area != ref_area || found->time_period != time_period) return std::nullopt;
    return found->people;
}

std::optional<std::int64_t> Population::of(std::vector<std::string> const& areas,
                                           std::string const& time_period) const {
    if (areas.empty()) return std::nullopt;
    std::int64_t sum = 0;
    for (auto const& area : areas) {
        auto const people = of(area, time_period);
        if (!people) return std::nullopt;
        sum += *people;
    }
    return sum;
}

}  // namespace cifra::programme

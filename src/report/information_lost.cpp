#include "report/information_lost.hpp"

#include <map>
#include <string>

namespace cifra::report {
namespace {

using protect::CellStatus;

void count(protect::WithheldCell const& cell, WithheldCounts& counts) {
    switch (cell.reason) {
        case CellStatus::safe:
            break;
        case CellStatus::primary:
            ++counts.primary;
            break;
        case CellStatus::secondary:
            ++counts.secondary;
            break;
        case CellStatus::confidential:
            ++(cell.sticky ? counts.sticky : counts.confidential);
            break;
        case CellStatus::internal:
            ++counts.internal;
            break;
    }
}

/// Persons behind a value; 0 of anything but a count of victims.
std::int64_t persons(programme::Indicator const& indicator, std::optional<base::Decimal> const& value) {
    return indicator.counts_victims && value && value->scale == 0 ? value->units : 0;
}

}  // namespace

std::vector<IndicatorLoss> information_lost(ProtectedEdition const& edition) {
    std::map<std::string, IndicatorLoss> by_id;
    for (auto const& indicator : edition.programme.indicators) by_id[indicator.id].indicator = &indicator;
    for (auto const& table : edition.consolidated.tables)
        for (auto const& observation : table.observations) {
            auto const found = by_id.find(observation.key.indicator);
            if (found == by_id.end() || !observation.obs_value) continue;
            ++found->second.cells;
            found->second.persons += persons(*found->second.indicator, observation.obs_value);
        }
    for (auto const& cell : edition.account.withheld) {
        auto const found = by_id.find(cell.key.indicator);
        if (found == by_id.end()) continue;
        count(cell, found->second.withheld);
        found->second.persons_withheld += persons(*found->second.indicator, cell.value);
    }
    std::vector<IndicatorLoss> losses;
    for (auto const& indicator : edition.programme.indicators) {
        auto const& loss = by_id.at(indicator.id);
        if (loss.cells > 0 || loss.withheld.all() > 0) losses.push_back(loss);
    }
    return losses;
}

IndicatorLoss sum_of(std::vector<IndicatorLoss> const& losses) {
    IndicatorLoss sum;
    for (auto const& loss : losses) {
        sum.cells += loss.cells;
        sum.persons += loss.persons;
        sum.persons_withheld += loss.persons_withheld;
        sum.withheld.primary += loss.withheld.primary;
        sum.withheld.secondary += loss.withheld.secondary;
        sum.withheld.confidential += loss.withheld.confidential;
        sum.withheld.sticky += loss.withheld.sticky;
        sum.withheld.internal += loss.withheld.internal;
    }
    return sum;
}

}  // namespace cifra::report

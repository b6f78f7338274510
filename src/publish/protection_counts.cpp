#include "publish/protection_counts.hpp"

#include <map>
#include <string>

namespace cifra::publish {
namespace {

using ByIndicator = std::map<std::string, CellCounts>;

ByIndicator counts_by_indicator(release::ReleasedEdition const& edition) {
    ByIndicator counts;
    for (auto const& table : edition.tables)
        for (auto const& cell : table.observations()) {
            auto& of = counts[cell.key.indicator];
            ++of.cells;
            if (cell.obs_value) ++of.shown;
            if (cell.missing_reason == programme::MissingReason::withheld) ++of.withheld;
        }
    return counts;
}

/// Moves the counts of an indicator, if there are any, so that one of several sections has them.
void take(programme::Indicator const* indicator, ByIndicator& from, SectionCounts& to) {
    if (indicator == nullptr) return;
    auto const found = from.find(indicator->id);
    if (found == from.end()) return;
    to.indicators.push_back({indicator, found->second});
    from.erase(found);
}

}  // namespace

std::vector<SectionCounts> cell_counts(release::ReleasedEdition const& edition) {
    auto counts = counts_by_indicator(edition);
    std::vector<SectionCounts> sections;
    for (auto const& section : edition.programme.sections) {
        SectionCounts made{&section, {}};
        for (auto const& id : section.indicators) take(edition.programme.indicator(id), counts, made);
        if (!made.indicators.empty()) sections.push_back(std::move(made));
    }
    SectionCounts rest;
    for (auto const& indicator : edition.programme.indicators) take(&indicator, counts, rest);
    if (!rest.indicators.empty()) sections.push_back(std::move(rest));
    return sections;
}

CellCounts sum_of(std::vector<SectionCounts> const& sections) {
    CellCounts sum;
    for (auto const& section : sections)
        for (auto const& each : section.indicators) {
            sum.cells += each.counts.cells;
            sum.shown += each.counts.shown;
            sum.withheld += each.counts.withheld;
        }
    return sum;
}

}  // namespace cifra::publish

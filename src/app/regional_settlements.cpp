#include "app/regional_settlements.hpp"

#include "consolidate/build_tables.hpp"
#include "validate/check.hpp"

#include <algorithm>
#include <iterator>

namespace cifra::app {
namespace {

/// The same finding of another area: "partition:VICTIMS.by_age/AREA.2020" for "partition:VICTIMS.by_age/REGION.2020".
std::string of_area(std::string const& finding, std::string const& region, std::string const& area) {
    auto const place = finding.rfind("/" + region + ".");
    if (place == std::string::npos) return {};
    return finding.substr(0, place + 1) + area + finding.substr(place + 1 + region.size());
}

void add_words(base::LocalText& all, base::LocalText const& area, base::LocalText const& words) {
    auto const add = [](std::string& text, std::string const& name, std::string const& more) {
        text += (text.empty() ? "" : " ") + name + ": " + more;
    };
    add(all.en, area.en, words.en);
    add(all.es, area.es, words.es);
}

/// The settlement that follows from the areas' for a finding of the region, or one without words.
restricted::Settlement settlement_for(programme::Programme const& programme, restricted::Edition const& edition,
                                      audit::Finding const& finding) {
    restricted::Settlement settlement;
    for (auto const& member : programme.members) {
        auto const id = of_area(finding.id, programme.region, member.code);
        for (auto const& of_member : edition.settlements) {
            if (id.empty() || of_member.finding != id || of_member.rule != finding.rule) continue;
            if (settlement.explanation.empty()) settlement = of_member;
            if (settlement.finding == id) settlement.explanation = {};
            settlement.finding = finding.id;
            settlement.computation = finding.computation;
            settlement.date = std::max(settlement.date, of_member.date);
            add_words(settlement.explanation, member.name, of_member.explanation);
        }
    }
    return settlement;
}

}  // namespace

restricted::Edition with_regional_figures(programme::Programme const& programme, restricted::Edition const& edition) {
    auto consolidated = consolidate::build_tables(programme, edition);
    auto whole = std::move(consolidated.edition);
    for (auto& table : consolidated.tables)
        std::move(table.observations.begin(), table.observations.end(), std::back_inserter(whole.observations));
    std::sort(whole.observations.begin(), whole.observations.end(),
              [](auto const& a, auto const& b) { return a.key < b.key; });
    return whole;
}

void settle_regional(programme::Programme const& programme, restricted::Edition& edition) {
    auto const findings = validate::check(programme, with_regional_figures(programme, edition));
    for (auto const& finding : findings) {
        if (finding.severity != audit::Severity::blocking) continue;
        auto settlement = settlement_for(programme, edition, finding);
        if (!settlement.explanation.empty()) edition.settlements.push_back(std::move(settlement));
    }
}

}  // namespace cifra::app

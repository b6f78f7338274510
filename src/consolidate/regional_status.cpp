#include "consolidate/regional_status.hpp"

#include "consolidate/member_rows.hpp"
#include "programme/figure_rule.hpp"

namespace cifra::consolidate {
namespace {

struct Parts {
    bool provisional = false;
    bool definition_differs = false;
    bool all_known = true;
    std::vector<std::string> coverage;
};

Parts parts_of(programme::Programme const& programme, restricted::Table const& table,
               restricted::Observation const& regional) {
    Parts parts;
    for (auto const& member : programme.members) {
        auto const row = member_row(table, regional.key, member.code);
        if (row.contribution == Contribution::unknown) parts.all_known = false;
        if (row.observation == nullptr || row.contribution == Contribution::lacks) continue;
        parts.provisional |= has_status(*row.observation, 'P');
        parts.definition_differs |= has_status(*row.observation, 'D');
        if (row.contribution != Contribution::unknown) parts.coverage.push_back(member.code);
    }
    return parts;
}

void add_status(restricted::Observation& observation, char letter) {
    if (has_status(observation, letter)) return;
    // A (normal) only says that there is nothing else to say.
    if (observation.obs_status == "A") observation.obs_status.clear();
    observation.obs_status += letter;
    if (observation.rule == "as_published") observation.rule = "as_published_status_derived";
}

}  // namespace

void derive_regional_status(programme::Programme const& programme, restricted::Table& table) {
    for (auto& observation : table.observations) {
        if (observation.key.ref_area != programme.region || !observation.obs_value) continue;
        if (observation.rule == programme::SUM_OF_REPORTING_AREAS) continue;  // it knows its parts already
        auto const parts = parts_of(programme, table, observation);
        if (parts.provisional) add_status(observation, 'P');
        if (parts.definition_differs) add_status(observation, 'D');
        if (parts.all_known) observation.coverage = parts.coverage;
    }
}

}  // namespace cifra::consolidate

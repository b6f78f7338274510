#include "report/decisions_in_force.hpp"

#include "protect/primary_suppression.hpp"
#include "protect/sticky_cells.hpp"

#include <map>
#include <string>

namespace cifra::report {
namespace {

/// What decisions may speak of, by the spelling of their subject.
struct Subjects {
    std::map<std::string, restricted::Observation const*> cells;
    std::map<std::string, restricted::EditionText const*> texts;
};

Subjects subjects_of(restricted::ConsolidatedEdition const& consolidated) {
    Subjects subjects;
    for (auto const& table : consolidated.tables)
        for (auto const& observation : table.observations)
            subjects.cells.emplace(to_string(observation.key), &observation);
    for (auto const& text : consolidated.edition.texts) subjects.texts.emplace("text:" + text.id, &text);
    return subjects;
}

DecisionEffect effect_on_text(restricted::EditionText const& text, int threshold) {
    bool const tells_of_few = text.persons_told && *text.persons_told > 0 && *text.persons_told < threshold;
    return tells_of_few ? DecisionEffect::needed : DecisionEffect::numbers_only;
}

DecisionEffect effect_on_cell(ProtectedEdition const& edition, protect::StickyCells const& sticky,
                              restricted::Observation const& observation) {
    auto const& policy = edition.consolidated.edition.policy;
    if (protect::cell_status(edition.programme, policy, observation) != protect::CellStatus::safe)
        return DecisionEffect::without_effect;
    bool const needed =
        protect::is_small_count(edition.programme, policy, observation) || sticky.count(observation.key) > 0;
    return needed ? DecisionEffect::needed : DecisionEffect::not_needed;
}

}  // namespace

std::vector<DecisionInForce> decisions_in_force(ProtectedEdition const& edition) {
    auto const subjects = subjects_of(edition.consolidated);
    auto const sticky = protect::sticky_cells(edition.before);
    auto const& policy = edition.consolidated.edition.policy;
    std::vector<DecisionInForce> made;
    for (auto const& decision : policy.decisions) {
        auto const text = subjects.texts.find(decision.subject);
        auto const cell = subjects.cells.find(decision.subject);
        auto effect = DecisionEffect::without_effect;
        if (text != subjects.texts.end())
            effect = effect_on_text(*text->second, policy.threshold);
        else if (cell != subjects.cells.end())
            effect = effect_on_cell(edition, sticky, *cell->second);
        made.push_back({&decision, effect});
    }
    return made;
}

}  // namespace cifra::report

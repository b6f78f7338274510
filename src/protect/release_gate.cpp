#include "protect/release_gate.hpp"

#include "programme/figure_rule.hpp"
#include "protect/told_numbers.hpp"

#include <utility>

namespace cifra::protect {
namespace {

release::ReleasedObservation suppressed(restricted::Observation const& observation) {
    release::ReleasedObservation cell;
    cell.key = observation.key;
    cell.obs_status = "Q";
    // One letter for all: the sender's and our own reasons are told apart by nothing.
    cell.conf_status = 'C';
    cell.missing_reason = programme::MissingReason::withheld;
    cell.currency = observation.currency;
    // Whom Cifra added up follows from the members' rows, which are public; the attack reckons with it.
    if (observation.rule == programme::SUM_OF_REPORTING_AREAS) cell.coverage = observation.coverage;
    cell.definition = observation.definition;
    cell.rule = observation.rule;
    cell.origin = to_string(observation.where);
    return cell;
}

/// A cell that may be shown in the end keeps what its status says of sums: partial figures fall short of their total.
release::ReleasedObservation opened(restricted::Observation const& observation) {
    auto cell = suppressed(observation);
    cell.obs_status = observation.obs_status + ";Q";
    return cell;
}

}  // namespace

ReleaseGate::ReleaseGate(programme::Programme const& programme, restricted::ConsolidatedEdition const& consolidated,
                         AlsoWithheld also)
    : m_programme(programme),
      m_policy(consolidated.edition.policy),
      m_also(std::move(also)),
      m_hidden(programme, consolidated, m_also) {}

release::ReleasedObservation ReleaseGate::shown(restricted::Observation const& observation) const {
    release::ReleasedObservation cell;
    cell.key = observation.key;
    cell.obs_value = observation.obs_value;
    cell.obs_status = observation.obs_status;
    cell.missing_reason = observation.missing_reason;
    cell.currency = observation.currency;
    cell.coverage = observation.coverage;
    cell.definition = observation.definition;
    // "Of whom five are men": a note on a neighbour can give a suppressed cell away.
    if (!m_hidden.beside(observation.key) || told_numbers(observation.comment).empty())
        cell.comment = observation.comment;
    cell.rule = observation.rule;
    cell.origin = to_string(observation.where);
    return cell;
}

release::ReleasedTable ReleaseGate::make(restricted::Table const& table, bool with_internal,
                                         std::set<programme::CellKey> const& without) const {
    std::vector<release::ReleasedObservation> cells;
    for (auto const& observation : table.observations) {
        switch (cell_status(m_programme, m_policy, observation, m_also)) {
            case CellStatus::safe:
                cells.push_back(without.count(observation.key) > 0 ? opened(observation) : shown(observation));
                break;
            case CellStatus::primary:
            case CellStatus::secondary:
            case CellStatus::confidential:
                cells.push_back(suppressed(observation));
                break;
            case CellStatus::internal:
                if (with_internal && m_hidden.contains(observation.key)) cells.push_back(suppressed(observation));
                break;
        }
    }
    return release::ReleasedTable(table.dataflow, std::move(cells));
}

release::ReleasedTable ReleaseGate::release(restricted::Table const& table) const {
    return make(table, false);
}

release::ReleasedTable ReleaseGate::release_for_attack(restricted::Table const& table) const {
    return make(table, true);
}

release::ReleasedTable ReleaseGate::release_without(restricted::Table const& table,
                                                    std::set<programme::CellKey> const& cells) const {
    return make(table, true, cells);
}

}  // namespace cifra::protect

#include "audit/audit.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace cifra::audit {
namespace {

Finding lapsed(Decision const& decision, std::vector<Finding> const& findings) {
    Finding finding;
    finding.rule = "settlement";
    finding.id = "settlement:" + decision.finding;
    finding.outcome = Outcome::fail;
    finding.where = {decision.origin, decision.origin};
    auto const subject = std::find_if(findings.begin(), findings.end(),
                                      [&](Finding const& other) { return other.id == decision.finding; });
    bool const fails = subject != findings.end() && subject->outcome == Outcome::fail;
    finding.computation = decision.computation;
    if (fails) {
        finding.computation += " | " + subject->computation;
        finding.statement = {fmt::format("The figures of “{}” have changed since the decision.", decision.finding),
                             fmt::format("Las cifras de “{}” han cambiado desde la decisión.", decision.finding)};
        finding.what_to_do = {"Take the decision again with the new computation.",
                              "Tome la decisión de nuevo con el nuevo cálculo."};
    } else {
        finding.statement = {fmt::format("No finding “{}” is left to decide on.", decision.finding),
                             fmt::format("Ya no hay ningún hallazgo “{}” sobre el que decidir.", decision.finding)};
        finding.what_to_do = {"Remove the decision, or correct its finding's id.",
                              "Quite la decisión, o corrija el identificador de su hallazgo."};
    }
    return finding;
}

}  // namespace

std::vector<std::size_t> settle(std::vector<Finding>& findings, std::vector<Decision> const& decisions) {
    std::map<std::string, Finding*> failed;
    for (auto& finding : findings)
        if (finding.outcome == Outcome::fail) failed.emplace(finding.id, &finding);
    std::vector<std::size_t> lapsed;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        auto const& decision = decisions[i];
        auto const found = failed.find(decision.finding);
        bool const holds = found != failed.end() &&
                           (decision.computation.empty() || decision.computation == found->second->computation);
        if (!holds) {
            lapsed.push_back(i);
            continue;
        }
        found->second->severity = Severity::noted;
        found->second->what_to_do = decision.state == "explained" ? LocalText{} : found->second->ask;
        found->second->settlement = Settled{decision.state, decision.explanation, decision.date, decision.by};
    }
    return lapsed;
}

void apply_decisions(std::vector<Finding>& findings, std::vector<Decision> const& decisions) {
    std::map<std::string, int> seen;
    std::vector<Finding> more;
    for (auto const index : settle(findings, decisions)) {
        auto finding = lapsed(decisions[index], findings);
        if (int const count = ++seen[finding.id]; count > 1) finding.id += "#" + std::to_string(count);
        more.push_back(std::move(finding));
    }
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace cifra::audit

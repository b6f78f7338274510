#include "validate/settlement.hpp"

#include "audit/audit.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace cifra::validate {
namespace {

audit::Finding lapsed(restricted::Settlement const& settlement, std::vector<audit::Finding> const& findings) {
    audit::Finding finding;
    finding.rule = "settlement";
    finding.id = "settlement:" + settlement.finding;
    finding.outcome = audit::Outcome::fail;
    finding.where = {base::to_string(settlement.where), base::to_string(settlement.where)};
    auto const subject = std::find_if(findings.begin(), findings.end(),
                                      [&](audit::Finding const& other) { return other.id == settlement.finding; });
    bool const fails = subject != findings.end() && subject->outcome == audit::Outcome::fail;
    finding.computation = settlement.computation;
    if (fails) {
        finding.computation += " | " + subject->computation;
        finding.statement = {fmt::format("The figures of “{}” have changed since the decision.", settlement.finding),
                             fmt::format("Las cifras de “{}” han cambiado desde la decisión.", settlement.finding)};
        finding.what_to_do = {"Take the decision again with the new computation.",
                              "Tome la decisión de nuevo con el nuevo cálculo."};
    } else {
        finding.statement = {fmt::format("No finding “{}” is left to decide on.", settlement.finding),
                             fmt::format("Ya no hay ningún hallazgo “{}” sobre el que decidir.", settlement.finding)};
        finding.what_to_do = {"Remove the decision, or correct its finding's id.",
                              "Quite la decisión, o corrija el identificador de su hallazgo."};
    }
    return finding;
}

}  // namespace

void apply_settlements(restricted::Edition const& edition, std::vector<audit::Finding>& findings) {
    std::vector<audit::Decision> decisions;
    for (auto const& settlement : edition.settlements)
        decisions.push_back({settlement.finding, settlement.computation, settlement.explanation, settlement.state,
                             settlement.date, settlement.by});
    std::map<std::string, int> seen;
    std::vector<audit::Finding> more;
    for (auto const index : audit::settle(findings, decisions)) {
        auto finding = lapsed(edition.settlements[index], findings);
        if (int const count = ++seen[finding.id]; count > 1) finding.id += "#" + std::to_string(count);
        more.push_back(std::move(finding));
    }
    findings.insert(findings.end(), more.begin(), more.end());
}

}  // namespace cifra::validate

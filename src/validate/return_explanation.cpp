#include "validate/return_explanation.hpp"

#include "audit/audit.hpp"
#include "validate/reading.hpp"
#include "validate/return_place.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::validate {
namespace {

using audit::Finding;

Finding unreadable(restricted::Settlement const& explanation) {
    Finding finding;
    finding.rule = "settlement";
    finding.id = "settlement:" + explanation.finding;
    finding.outcome = audit::Outcome::fail;
    finding.statement = {fmt::format("“{}” cannot be explained: the cell could not be read.", explanation.finding),
                         fmt::format("«{}» no se puede explicar: no se pudo leer la celda.", explanation.finding)};
    finding.what_to_do = {"Correct the cell and submit the file again.",
                          "Corrija la celda y presente el archivo de nuevo."};
    return finding;
}

audit::Decision as_decision(restricted::Settlement const& explanation) {
    // Ids begin with their rule, so one of another rule fits none.
    bool const fits = explanation.rule.empty() || explanation.finding.rfind(explanation.rule + ":", 0) == 0;
    auto id = fits ? explanation.finding : explanation.rule + "|" + explanation.finding;
    return {std::move(id),     explanation.computation, explanation.explanation,
            explanation.state, explanation.date,        explanation.by};
}

}  // namespace

void apply_explanations(restricted::NationalReturn const& submitted,
                        std::vector<restricted::Settlement> const& explanations, std::vector<Finding>& findings) {
    std::vector<audit::Decision> decisions;
    std::vector<Finding> refused;
    auto const unreadable_ids = unreadable_cells(submitted);
    for (auto const& explanation : explanations)
        if (is_about_reading(unreadable_ids, explanation.finding))
            refused.push_back(unreadable(explanation));
        else
            decisions.push_back(as_decision(explanation));
    auto const before = findings.size();
    audit::apply_decisions(findings, decisions);
    for (auto& finding : refused) findings.push_back(std::move(finding));
    for (auto i = before; i < findings.size(); ++i) findings[i].where = return_name(submitted);
}

}  // namespace cifra::validate

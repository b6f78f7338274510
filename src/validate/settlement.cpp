#include "validate/settlement.hpp"

#include "audit/audit.hpp"

namespace cifra::validate {

void apply_settlements(restricted::Edition const& edition, std::vector<audit::Finding>& findings) {
    std::vector<audit::Decision> decisions;
    for (auto const& settlement : edition.settlements)
        decisions.push_back({settlement.finding, settlement.computation, settlement.explanation, settlement.state,
                             settlement.date, settlement.by, base::to_string(settlement.where)});
    audit::apply_decisions(findings, decisions);
}

}  // namespace cifra::validate

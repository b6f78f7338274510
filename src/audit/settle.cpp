#include "audit/audit.hpp"

#include <map>

namespace cifra::audit {

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
        found->second->settlement = Settled{decision.state, decision.explanation, decision.date, decision.by};
    }
    return lapsed;
}

}  // namespace cifra::audit

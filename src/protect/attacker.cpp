#include "protect/attacker.hpp"

#include "protect/cell_network.hpp"
#include "protect/flow_attacker.hpp"
#include "protect/programme_attacker.hpp"

namespace cifra::protect {

std::unique_ptr<Attacker> make_attacker(SuppressionProblem const& problem) {
    if (auto network = cell_network(problem)) return std::make_unique<FlowAttacker>(problem, std::move(*network));
    return std::make_unique<ProgrammeAttacker>(problem);
}

std::vector<double> openness_of(SuppressionPattern const& pattern) {
    std::vector<double> openness;
    for (bool const suppressed : pattern) openness.push_back(suppressed ? 1 : 0);
    return openness;
}

}  // namespace cifra::protect

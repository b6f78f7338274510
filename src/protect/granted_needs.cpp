#include "protect/granted_needs.hpp"

#include "protect/interval_audit.hpp"

namespace cifra::protect {

void set_granted_aside(SuppressionProblem& problem, int threads) {
    auto const audit = audit_intervals(problem, first_pattern(problem), threads);
    for (auto const& interval : audit.intervals) {
        auto& cell = problem.cells[static_cast<std::size_t>(interval.cell)];
        if (grants(interval, cell)) cell.need = {};
    }
}

}  // namespace cifra::protect

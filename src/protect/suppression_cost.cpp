#include "protect/suppression_cost.hpp"

#include <cmath>

namespace cifra::protect {
namespace {

double cost_of(std::int64_t value, CostRule rule) {
    switch (rule) {
        case CostRule::one:
            return 1;
        case CostRule::value:
            return static_cast<double>(value);
        case CostRule::log_value:
            return std::log1p(static_cast<double>(value));
    }
    return 1;
}

}  // namespace

void set_costs(SuppressionProblem& problem, CostRule rule) {
    for (auto& cell : problem.cells) cell.cost = cost_of(cell.value, rule);
}

}  // namespace cifra::protect

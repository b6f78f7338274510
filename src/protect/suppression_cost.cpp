#include "protect/suppression_cost.hpp"

#include <cmath>

namespace cifra::protect {

double suppression_cost(std::int64_t value, restricted::WithholdingCost rule) {
    switch (rule) {
        case restricted::WithholdingCost::cells:
            return 1;
        case restricted::WithholdingCost::persons:
            return static_cast<double>(value);
        case restricted::WithholdingCost::between:
            return std::log1p(static_cast<double>(value));
    }
    return 1;
}

void set_costs(SuppressionProblem& problem, restricted::WithholdingCost rule) {
    for (auto& cell : problem.cells) cell.cost = suppression_cost(cell.value, rule);
}

}  // namespace cifra::protect

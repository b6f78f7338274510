#pragma once

#include "protect/suppression_problem.hpp"

namespace cifra::protect {

/// What suppressing a cell is taken to cost; a caller may also set `cost` of each cell to figures of its own.
enum class CostRule {
    one,        ///< 1: as few cells as possible.
    value,      ///< The value: as few persons as possible.
    log_value,  ///< ln(1 + value): between the two.
};

/// Sets the cost of every cell. A cell of no persons costs 0 under `value` and `log_value`.
void set_costs(SuppressionProblem& problem, CostRule rule);

}  // namespace cifra::protect

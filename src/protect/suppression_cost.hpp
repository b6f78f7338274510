#pragma once

#include "protect/suppression_problem.hpp"
#include "restricted/edition.hpp"

#include <cstdint>

namespace cifra::protect {

/// What suppressing a cell is taken to cost; a caller may also set `cost` of each cell to figures of its own. A cell of
/// no persons costs 0 under `persons` and `between`. \param value  >= 0
double suppression_cost(std::int64_t value, restricted::WithholdingCost rule);

/// Sets the cost of every cell by a rule.
void set_costs(SuppressionProblem& problem, restricted::WithholdingCost rule);

}  // namespace cifra::protect

#pragma once

#include "protect/table_problem.hpp"

namespace cifra::protect {

/// A withheld total is at least as many as its withheld parts, since each of them is somebody. What no choice of cells
/// can make possible is not asked for: lowers the needs of always suppressed cells for lower ends to what suppressing
/// everything would grant. The width of the interval still is asked for. Cost: an attack a cell with such a need.
void relax_lower_ends(SuppressionProblem& problem);

/// The same of a table that is too large for linear programmes, by cubes (CubeAttacker).
void relax_lower_ends(SuppressionProblem& problem, TableShape const& shape);

}  // namespace cifra::protect

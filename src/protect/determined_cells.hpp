#pragma once

#include "protect/suppression_problem.hpp"

#include <vector>

namespace cifra::protect {

/// Suppressed cells whose value follows from the equations and the shown cells alone, whatever the bounds: exact
/// Gaussian elimination in fractions (GMP). A cell is reported when it is zero in two random solutions of the
/// homogeneous system (seeded), so a determined cell is never missed; that one which is free is reported has a chance
/// below 2^-60. \returns In order of cells. Cost: cubic in the equations at worst, near linear for tables.
std::vector<int> determined_cells(SuppressionProblem const& problem, SuppressionPattern const& pattern);

}  // namespace cifra::protect

#pragma once

class ClpSimplex;

namespace cifra::attack {

/// How a linear programme ended.
enum class Solution {
    optimal,
    unbounded,
    infeasible,
    failed,  ///< The solver gave up.
};

/// Solves a programme by the primal simplex, from where it stands, and from the slacks where that fails. After a change
/// of the objective CLP's dual simplex may end where it began and call that an optimum, so it is not used.
Solution solve(ClpSimplex& programme);

}  // namespace cifra::attack

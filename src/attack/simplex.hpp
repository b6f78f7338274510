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

/// Whether a programme was solved just before and only bounds and objective have changed since: then its factorisation
/// is used again.
enum class Start { anew, from_last };

/// Solves a programme by the primal simplex, from where it stands, and from the slacks where that fails. After a change
/// of the objective CLP's dual simplex may end where it began and call that an optimum, so it is not used.
Solution solve(ClpSimplex& programme, Start start = Start::anew);

}  // namespace cifra::attack

#include "attack/simplex.hpp"

#include <ClpSimplex.hpp>

namespace cifra::attack {
namespace {

/// CLP's words: 0 optimal, 1 primal infeasible, 2 dual infeasible.
Solution solution_of(ClpSimplex const& programme) {
    switch (programme.status()) {
        case 0:
            return Solution::optimal;
        case 1:
            return Solution::infeasible;
        case 2:
            return Solution::unbounded;
        default:
            return Solution::failed;
    }
}

}  // namespace

Solution solve(ClpSimplex& programme) {
    programme.primal(0);
    auto const solution = solution_of(programme);
    if (solution == Solution::optimal || solution == Solution::unbounded) return solution;
    programme.allSlackBasis(true);
    programme.primal(0);
    return solution_of(programme);
}

}  // namespace cifra::attack

#include "attack/simplex.hpp"

#include <ClpSimplex.hpp>

namespace cifra::attack {
namespace {

// CLP's bits: what the end of a solution leaves for the next one, and the beginning takes over.
constexpr int KEEP_FACTORISATION = 1;
constexpr int USE_FACTORISATION = 2;

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

Solution solve(ClpSimplex& programme, Start start) {
    programme.primal(0, KEEP_FACTORISATION | (start == Start::from_last ? USE_FACTORISATION : 0));
    auto const solution = solution_of(programme);
    if (solution == Solution::optimal || solution == Solution::unbounded) return solution;
    programme.allSlackBasis(true);
    programme.primal(0, KEEP_FACTORISATION);
    return solution_of(programme);
}

}  // namespace cifra::attack

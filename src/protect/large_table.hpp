#pragma once

#include "protect/interval_audit.hpp"
#include "protect/table_problem.hpp"

#include <cstdint>
#include <vector>

namespace cifra::protect {

/// What a reader knows of a table beyond its sums: sum of terms >= 0, or = 0.
struct KnownRelation {
    std::vector<EquationTerm> terms;
    bool is_equal = false;
};

/// What made a pattern, and what its guarantee rests on.
enum class LargeTableMethod {
    cubes,     ///< For every need, whole numbers that fit everything, checked cell by cell.
    top_down,  ///< For every need, a flow or linear programme over the whole system: fractions.
};

/// A pattern for a table that is too large for an exact search.
struct LargeTableResult {
    SuppressionPattern pattern;
    double cost = 0;
    double lower_bound = 0;            ///< No pattern that protects costs less (equation_bound).
    std::vector<int> not_protected;    ///< Cells for which no single cube was found; then no pattern is given.
    std::vector<CellInterval> within;  ///< Of each cell with a need: what an attacker cannot rule out.
    LargeTableMethod method = LargeTableMethod::cubes;
    std::uint64_t seed = 0;
};

/// Secondary suppression of one table with any classifications, by cubes (CubeAttacker) and a clean-up; where two
/// classifications both have levels also from the top down (suppress_hierarchical), and the cheaper pattern counts.
///
/// Guarantee: for every need there is a set of numbers that fits all that is public and takes the cell so far; by cubes
/// whole numbers, checked cell by cell. Intervals are at least as wide as `within`. Not for links or earlier releases:
/// those cells' needs and statuses are respected, other equations are not. \param problem  exactly the cells and
/// equations of the table, as add_table makes them \param seed     of orders and ties
/// \param known    what else is public; cells whose only proof breaks it are not protected, and only cubes are tried
LargeTableResult suppress_large_table(SuppressionProblem const& problem, TableShape const& shape, std::uint64_t seed,
                                      std::vector<KnownRelation> const& known = {});

/// The same by cubes alone, for any classifications.
LargeTableResult suppress_by_cubes(SuppressionProblem const& problem, TableShape const& shape, std::uint64_t seed,
                                   std::vector<KnownRelation> const& known = {});

/// A lower bound of the cost of any pattern: each need counts, in each equation of its cell, what the others have to
/// grant; the linear relaxation of these inequalities.
double equation_bound(SuppressionProblem const& problem);

}  // namespace cifra::protect

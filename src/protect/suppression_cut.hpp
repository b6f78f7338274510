#pragma once

#include "protect/attacker.hpp"
#include "protect/protection_requirement.hpp"

#include <optional>
#include <vector>

namespace cifra::protect {

/// A linear inequality over the cells of choice that every pattern in question fulfils: sum of weight × x >= least,
/// where x is 1 for a suppressed cell.
struct SuppressionCut {
    CellWeights terms;  ///< In order of cells; weights not zero.
    double least = 1;

    /// By how much a point breaks it; negative where it holds.
    double violation(std::vector<double> const& openness) const;
    bool operator<(SuppressionCut const& other) const;
};

/// Capacity inequality of a requirement that is not met, made strong: what primary and sticky cells grant is
/// subtracted, no weight is larger than what is missing then, and what is missing is scaled to 1. Nothing when the
/// always suppressed cells alone can grant it for all that the barrier says. \source Fischetti and Salazar (2001),
/// sections 4.1 (capacity) and 4.3 (strengthening to cover form)
std::optional<SuppressionCut> capacity_cut(SuppressionProblem const& problem, CellWeights const& barrier,
                                           double amount);

/// Cover inequality that a point breaks most, made from a capacity inequality: cells that the point suppresses anyway
/// can grant only so much, the others have to grant what is missing then, and none more than that. Nothing when none is
/// broken. \source Carr, Fleischer, Leung and Phillips (2000), knapsack-cover inequalities, Proc. 11th SODA
std::optional<SuppressionCut> cover_cut(SuppressionCut const& capacity, std::vector<double> const& point);

/// Bridgeless inequality: a cell is suppressed for others only if it can move with another of its barrier's cells.
/// Holds for patterns without a superfluous cell. Nothing when an always suppressed cell is among the others. \source
/// Fischetti and Salazar (2001), section 4.2
std::optional<SuppressionCut> bridgeless_cut(SuppressionProblem const& problem, CellWeights const& barrier, int cell);

/// At least one more cell than in a pattern that does not protect, since none of its parts protects either. Weak, but
/// true whatever rounding has done to a barrier.
SuppressionCut wider_pattern_cut(SuppressionProblem const& problem, std::vector<double> const& pattern);

}  // namespace cifra::protect

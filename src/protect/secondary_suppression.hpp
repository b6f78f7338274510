#pragma once

#include "protect/branch_and_cut.hpp"
#include "protect/interval_audit.hpp"
#include "protect/suppression_problem.hpp"

#include <cstdint>
#include <vector>

namespace cifra::protect {

/// How secondary suppression is searched for.
struct SuppressionSettings {
    std::uint64_t seed = 1;    ///< Of orders and ties. Kept with the result, and inside.
    int starts = 8;            ///< Heuristic patterns, of which the best begins the search; >= 1.
    bool exact = true;         ///< False: the heuristic and the root's bound are enough.
    SearchLimits limits = {};  ///< Of the exact search.
    int threads = 1;           ///< Of the audit.
};

/// What was found, with its proof.
struct SuppressionResult {
    SuppressionPattern pattern;
    double cost = 0;
    double lower_bound = 0;  ///< No pattern that protects costs less. Equals cost when the optimum is proven.
    std::vector<int>
        not_protectable;       ///< Cells that suppressing everything does not protect; then no pattern is given.
    IntervalAudit audit = {};  ///< Intervals of all suppressed cells.
    std::uint64_t seed = 0;
    int nodes = 0;
    int cuts = 0;

    bool is_proven() const { return lower_bound >= cost - 1e-6; }
    /// Share of the cost that may be too much: 0 when proven.
    double gap() const { return cost > 0 ? (cost - lower_bound) / cost : 0; }
};

/// Chooses cells to suppress besides the primary ones so that no need is broken, at the least cost
/// (docs/methods/secondary_suppression.md). The result's audit has been made of the pattern itself, not of the search.
/// Deterministic for a seed unless the time limit ends the search.
SuppressionResult suppress(SuppressionProblem const& problem, SuppressionSettings const& settings);

}  // namespace cifra::protect

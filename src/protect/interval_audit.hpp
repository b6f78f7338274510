#pragma once

#include "protect/suppression_problem.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cifra::protect {

/// What an attacker can say of a suppressed cell: lower <= value <= upper, in whole numbers.
struct CellInterval {
    int cell = 0;
    std::int64_t lower = 0;
    std::optional<std::int64_t> upper;  ///< Nothing: unbounded.

    bool operator==(CellInterval const&) const = default;
};

/// The attacker's knowledge of a pattern.
struct IntervalAudit {
    std::vector<CellInterval> intervals;  ///< Of each suppressed cell, in order.
    std::vector<int> determined;          ///< Follow from the equations alone.
    std::vector<int> exactly_known;    ///< Interval of one number: the determined ones and those that bounds give away.
    std::vector<int> under_protected;  ///< Interval narrower than the need of the cell.
    int programmes = 0;                ///< Optimisations solved; two a cell, less those that followed from others.
};

/// Computes for each suppressed cell the smallest and largest value that fit the equations, the shown cells and the
/// known bounds: exact elimination, then a maximum flow or a linear programme for each end
/// (docs/methods/interval_audit.md). Asserts that each interval holds the true value. \param threads  >= 1; the result
/// is the same for any number
IntervalAudit audit_intervals(SuppressionProblem const& problem, SuppressionPattern const& pattern, int threads = 1);

/// True when the interval grants what the cell needs.
bool grants(CellInterval const& interval, SuppressionCell const& cell);

}  // namespace cifra::protect

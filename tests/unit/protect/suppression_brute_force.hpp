#pragma once

#include "protect/suppression_problem.hpp"

#include <vector>

namespace cifra::protect {

/// An attacker who tries whole numbers for all suppressed cells, one after the other, nominal values first. Shares
/// nothing with the engine but the types: no flow, no linear programme, no elimination. For small problems.
class BruteForceAttacker {
public:
    /// \param farthest  how far from its nominal value a cell is tried where nothing bounds it
    BruteForceAttacker(SuppressionProblem const& problem, SuppressionPattern const& pattern, std::int64_t farthest);

    /// True when some numbers fit everything that is public and this cell lies in [low, high].
    bool is_possible(int cell, std::int64_t low, std::int64_t high);

    /// Always suppressed cells whose needs are not granted, in order.
    std::vector<int> under_protected();
    /// Suppressed cells for which no other number than the true one fits, in order.
    std::vector<int> exactly_known();

private:
    struct Range {
        std::int64_t low = 0;
        std::int64_t high = 0;
    };
    using Ranges = std::vector<Range>;

    bool propagate(Ranges& ranges) const;
    bool search(Ranges ranges);

    SuppressionProblem const& m_problem;
    SuppressionPattern const& m_pattern;
    Ranges m_known;
    std::int64_t m_farthest = 0;
};

}  // namespace cifra::protect

#pragma once

#include "protect/attacker.hpp"

#include <vector>

namespace cifra::protect {

/// Which need of a cell is meant.
enum class NeedKind { below, above, sliding };

/// One need of one cell that is always suppressed.
struct Requirement {
    int cell = 0;
    NeedKind kind = NeedKind::above;
    double amount = 0;  ///< > 0
};

/// All requirements of a problem, in order of cells.
std::vector<Requirement> requirements_of(SuppressionProblem const& problem);

/// Whether what is open grants a requirement.
struct Verdict {
    bool met = false;
    std::vector<int> used;  ///< When met: cells that move to grant it, in order.
    CellWeights barrier;    ///< When not met: the sum of weight × openness has to be at least the amount.
};
Verdict judge(Attacker& attacker, Requirement const& requirement);

/// Those requirements that a pattern does not grant.
std::vector<Requirement> unmet(Attacker& attacker, std::vector<Requirement> const& requirements,
                               SuppressionPattern const& pattern);

}  // namespace cifra::protect

#pragma once

#include "protect/attacker.hpp"
#include "protect/protection_requirement.hpp"
#include "protect/suppression_cut.hpp"

#include <cstdint>
#include <vector>

namespace cifra::protect {

/// Finds inequalities that a point of the master programme breaks.
class CutSeparation {
public:
    /// \param requirements  those that the always suppressed cells do not grant
    CutSeparation(SuppressionProblem const& problem, Attacker& attacker, std::vector<Requirement> requirements)
        : m_problem(problem), m_attacker(attacker), m_requirements(std::move(requirements)) {}

    /// Capacity inequalities. At a whole point none means that it is a pattern that grants everything.
    std::vector<SuppressionCut> capacity(std::vector<double> const& point);

    /// Cover inequalities of the capacity inequalities found so far.
    std::vector<SuppressionCut> covers(std::vector<double> const& point) const;

    /// Bridgeless inequalities.
    std::vector<SuppressionCut> bridgeless(std::vector<double> const& point);

    /// Put to the attacker so far.
    std::int64_t questions() const { return m_questions; }

private:
    void look(std::vector<double> const& point, double part, std::vector<SuppressionCut>& found);

    SuppressionProblem const& m_problem;
    Attacker& m_attacker;
    std::vector<Requirement> m_requirements;
    std::vector<SuppressionCut> m_known;  ///< Capacity inequalities of different weights.
    std::int64_t m_questions = 0;
};

/// True when every number is 0 or 1, but for rounding.
bool is_whole(std::vector<double> const& point);

}  // namespace cifra::protect

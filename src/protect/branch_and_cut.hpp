#pragma once

#include "base/random.hpp"
#include "protect/attacker.hpp"
#include "protect/cut_separation.hpp"
#include "protect/master_programme.hpp"
#include "protect/protection_requirement.hpp"

#include <chrono>
#include <cstdint>
#include <limits>
#include <vector>

namespace cifra::protect {

/// When the search ends at the latest.
struct SearchLimits {
    double time_s = 60;  ///< Time on a steady clock. Where it cuts the search short, the result depends on the machine.
    int nodes = 1000000;  ///< Branches looked at: the same on every machine.
    std::int64_t questions = std::numeric_limits<std::int64_t>::max();  ///< Put to the attacker for cuts: likewise.
};

/// Limits that are the same on every machine and stand for a minute or so: without a time, with fewer questions the
/// larger the problem is.
SearchLimits limits_of_work(SuppressionProblem const& problem);

/// Exact secondary suppression: branch and cut over the master programme.
/// \source Fischetti and Salazar (2001), Management Science 47(7)
class BranchAndCut {
public:
    /// \param requirements  those that the always suppressed cells do not grant \param first  a pattern that grants
    /// them
    BranchAndCut(SuppressionProblem const& problem, Attacker& attacker, std::vector<Requirement> const& requirements,
                 SuppressionPattern first, base::Random& random);

    void run(SearchLimits const& limits);

    SuppressionPattern const& best() const { return m_best; }
    double best_cost() const { return m_best_cost; }
    double bound() const { return m_bound; }  ///< No pattern costs less. Equals best_cost() when the optimum is proven.
    int nodes() const { return m_nodes; }
    int cuts() const { return m_cuts; }

private:
    struct Node {
        double bound = 0;
        std::vector<Fixing> fixings;
    };
    enum class Outcome { closed, branched, out_of_time };

    Outcome explore(Node& node);
    bool cut_once(std::vector<double> const& point, bool is_tired);
    void offer(SuppressionPattern const& pattern);
    void offer_rounded(std::vector<double> const& point);
    void fix_by_reduced_costs(double cost);
    double round_up(double bound) const;
    bool is_hopeless(double bound) const { return round_up(bound) >= m_best_cost - 1e-6; }
    bool is_over() const;
    int branching_cell(std::vector<double> const& point) const;
    void finish(double open_bound);

    SuppressionProblem const& m_problem;
    Attacker& m_attacker;
    std::vector<Requirement> const& m_requirements;
    base::Random& m_random;
    CutSeparation m_separation;
    MasterProgramme m_master;
    double m_settled_cost = 0;  ///< Of the always suppressed cells.
    bool m_whole_costs = false;
    SuppressionPattern m_best;
    double m_best_cost = 0;
    double m_bound = 0;
    int m_nodes = 0;
    int m_cuts = 0;
    int m_branch_cell = -1;
    SearchLimits m_limits;
    std::chrono::steady_clock::time_point m_end;
};

}  // namespace cifra::protect

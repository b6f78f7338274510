#pragma once

#include "protect/suppression_cut.hpp"

#include <memory>
#include <vector>

class ClpSimplex;

namespace cifra::protect {

/// What is fixed about a cell of choice in a branch.
struct Fixing {
    int cell = 0;
    bool suppressed = false;
};

/// The linear relaxation of the master problem: least cost of x in [0, 1] under the cuts found so far (CLP, dual
/// simplex).
class MasterProgramme {
public:
    explicit MasterProgramme(SuppressionProblem const& problem);
    ~MasterProgramme();
    MasterProgramme(MasterProgramme const&) = delete;
    MasterProgramme& operator=(MasterProgramme const&) = delete;
    MasterProgramme(MasterProgramme&&) = delete;
    MasterProgramme& operator=(MasterProgramme&&) = delete;

    void add(SuppressionCut const& cut);
    /// Replaces the fixings of the branch.
    void fix(std::vector<Fixing> const& fixings);
    /// Fixes a cell in all branches.
    void fix_for_good(Fixing fixing);
    /// Leaves out the columns of cells that are fixed to 0 for good, when there are many. Not inside of a branch.
    void leave_out_fixed();
    /// \returns False when no x fulfils the cuts and fixings.
    bool solve();
    /// Takes out the cuts that have not been tight for some rounds, except the last ones added. Call after solve().
    void forget_slack_cuts();

    double cost() const;                   ///< Of the cells of choice.
    std::vector<double> openness() const;  ///< Of all cells: 1 for the always suppressed, 0 for the forced ones.
    /// (cell, reduced cost) of the cells of choice that are not left out.
    CellWeights reduced_costs() const;
    int cuts() const;

private:
    SuppressionProblem const& m_problem;
    std::unique_ptr<ClpSimplex> m_clp;
    std::vector<int> m_column_of;  ///< Of each cell; -1: not for choice, or left out.
    std::vector<int> m_cell_of;    ///< Of each column.
    std::vector<double> m_lower;   ///< Of each column, for good.
    std::vector<double> m_upper;
    std::vector<int> m_branch;  ///< Columns that the branch has fixed.
    std::vector<int> m_slack_rounds;
};

}  // namespace cifra::protect

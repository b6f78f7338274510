#pragma once

#include "attack/simplex.hpp"
#include "protect/attacker.hpp"

#include <memory>
#include <vector>

class ClpSimplex;

namespace cifra::protect {

/// The attacker for any equations: pushing a cell is a linear programme (CLP, primal simplex), its dual solution gives
/// the barrier. Duals are rounded to fractions and the weights computed again from those in whole numbers, so that a
/// barrier is true whatever the solver's rounding was. One attacker belongs to one thread.
class ProgrammeAttacker final : public Attacker {
public:
    explicit ProgrammeAttacker(SuppressionProblem const& problem);
    ~ProgrammeAttacker() override;

    void open(std::vector<double> const& openness) override;
    void open(int cell, double openness) override;
    Reach reach(Target target, double enough) override;
    std::vector<int> cheapest_opening(Target target, double amount, std::vector<double> const& prices) override;

private:
    void build();
    void build_opening();
    double room_up(int cell) const;
    double room_down(int cell) const;
    void set_bounds(int cell, double limit_up, double limit_down);
    CellWeights moves() const;
    CellWeights barrier(Target target, double enough) const;

    SuppressionProblem const& m_problem;
    std::vector<std::vector<std::pair<int, int>>> m_of_cell;
    std::vector<double> m_openness;
    double m_far = 0;                         ///< Stands for infinity where a cell is open in part.
    bool m_stale = true;                      ///< The programme is not that of the openness.
    std::unique_ptr<ClpSimplex> m_programme;  ///< Open cells only.
    attack::Start m_start = attack::Start::anew;
    std::vector<int> m_columns;             ///< Of each cell; -1: closed.
    std::vector<int> m_cells;               ///< Of each column.
    std::vector<int> m_rows;                ///< Of each equation; -1: holds no open cell.
    std::unique_ptr<ClpSimplex> m_opening;  ///< All cells, each as an upward and a downward move.
};

}  // namespace cifra::protect

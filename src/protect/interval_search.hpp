#pragma once

#include "protect/attacker.hpp"
#include "protect/bounded_simplex.hpp"
#include "protect/move_room.hpp"

#include <memory>
#include <vector>

namespace cifra::protect {

/// Finds how far suppressed cells move, where the equations are no network. An end is settled when numbers that fit
/// everything have been seen there and a combination of equations says that there is no further: both are checked
/// apart from the simplex that proposes them.
class IntervalSearch {
public:
    /// \param problem  must outlive it \param room  what single equations say
    IntervalSearch(SuppressionProblem const& problem, SuppressionPattern const& pattern, MoveRoom room);

    /// Pushes many cells at once, upwards and downwards in turn: settles whatever ends do not stand in each other's
    /// way.
    void push_together();
    /// Settles both ends of each of these cells.
    void settle(std::vector<int> const& cells);

    /// After settle(): how far the cell moves; infinity where nothing bounds it.
    double farthest(Target target) const;
    int programmes() const { return m_programmes; }

private:
    using Objective = std::vector<std::pair<int, double>>;

    bool is_open(Target target) const;
    double gap(Target target) const;
    double& seen(Target target);
    bool push(Objective const& objective);
    bool remember();
    void learn();
    void start_near(Target target);
    void settle(Target target);
    void settle_otherwise(Target target);

    SuppressionProblem const& m_problem;
    SuppressionPattern const& m_pattern;
    std::vector<MoveEquation> m_equations;
    MoveRoom m_room;
    std::vector<int> m_cells;    ///< Of each column.
    std::vector<int> m_columns;  ///< Of each cell; -1: shown.
    BoundedSimplex m_simplex;
    std::vector<BoundedSimplex::Vertex> m_vertices;  ///< The latest ones, in a ring.
    int m_met = 0;                                   ///< Vertices met so far.
    std::vector<int> m_where_up;                     ///< By cell: the vertex of what has been seen; -1: none.
    std::vector<int> m_where_down;
    std::shared_ptr<Attacker> m_other;  ///< CLP, for what the simplex leaves in doubt; not yet made when copied.
    int m_programmes = 0;
};

}  // namespace cifra::protect

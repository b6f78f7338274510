#pragma once

#include "protect/attacker.hpp"
#include "protect/suppression_problem.hpp"

#include <vector>

namespace cifra::protect {

/// Cells with coefficients: the sum of coefficient × move of the cell is zero whatever an attacker tries.
using MoveEquation = CellWeights;

/// How far each cell has been seen to move from its value, and how far it can move at most for what is known so far;
/// in units of the cell, >= 0, infinity where nothing bounds it. By cell; a shown cell does not move.
struct MoveRoom {
    std::vector<double> seen_up;
    std::vector<double> seen_down;
    std::vector<double> most_up;
    std::vector<double> most_down;
};

/// The room that the known bounds of the suppressed cells leave; nothing seen yet.
MoveRoom first_room(SuppressionProblem const& problem, SuppressionPattern const& pattern);

/// The equations of a problem over its suppressed cells; those without any are left out.
std::vector<MoveEquation> move_equations(SuppressionProblem const& problem, SuppressionPattern const& pattern);

/// True when moves keep every equation and the bounds that the attacker knows, each up to 1e-7.
/// \param moves  by cell; 0 where a cell is shown
bool fits(SuppressionProblem const& problem, std::vector<MoveEquation> const& equations,
          std::vector<double> const& moves);

/// Tightens what each cell can move by one equation: it moves no further than the others can make good.
/// \returns True when some bound became smaller.
bool tighten(MoveRoom& room, MoveEquation const& equation);

/// Goes through the equations, at most so many times, until none tightens anything.
void tighten(MoveRoom& room, std::vector<MoveEquation> const& equations, int passes);

}  // namespace cifra::protect

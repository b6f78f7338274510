#pragma once

#include "protect/suppression_problem.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace cifra::protect {

/// Which end of a cell's interval.
enum class Direction { down, up };

/// What an attacker tries: to push the possible value of a suppressed cell as far as it goes.
struct Target {
    int cell = 0;
    Direction direction = Direction::up;
};

/// Cells with a number each.
using CellWeights = std::vector<std::pair<int, double>>;

/// How far a target can be pushed.
struct Reach {
    double distance = 0;  ///< From the nominal value; infinity where nothing bounds it. At most `enough`.
    /// Changes of the cells that take the target so far and leave every equation true; the target is one of them.
    CellWeights moves;
    /// When distance < enough: weights w such that distance <= sum of w_i × openness_i whatever is open. Each weight is
    /// at most `enough`. While all cells of the barrier are shown, those of weight 0 among them, the target cannot move
    /// in either direction.
    CellWeights barrier;
};

/// The attacker of a publication: all numbers that fit its equations, the shown cells and the known bounds.
/// "Openness" generalises patterns for the optimiser: 1 = suppressed, 0 = shown, between = may move by that part of its
/// bounds. \source Fischetti and Salazar (2001), Management Science 47(7), sections 3 and 4
class Attacker {
public:
    virtual ~Attacker() = default;

    /// Sets the openness of every cell.
    virtual void open(std::vector<double> const& openness) = 0;
    /// Sets the openness of one cell.
    virtual void open(int cell, double openness) = 0;

    /// Pushes a cell, which counts as suppressed itself, until `enough` (may be infinity).
    virtual Reach reach(Target target, double enough) = 0;

    /// Cells to suppress besides the open ones so that the target reaches `amount`, chosen at a low price; its own
    /// bounds do not count. \param prices  of each cell; infinity: not for choice \returns Nothing new when it is
    /// reached already, or when the others never let it.
    virtual std::vector<int> cheapest_opening(Target target, double amount, std::vector<double> const& prices) = 0;
};

/// The quickest attacker for a problem: maximum flows where the equations are a network (two-way tables with margins,
/// one of the two classifications may have levels), linear programmes everywhere else. \param problem  must outlive it
std::unique_ptr<Attacker> make_attacker(SuppressionProblem const& problem);

/// Openness of a pattern: 1 and 0.
std::vector<double> openness_of(SuppressionPattern const& pattern);

}  // namespace cifra::protect

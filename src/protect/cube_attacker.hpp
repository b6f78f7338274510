#pragma once

#include "protect/attacker.hpp"
#include "protect/table_problem.hpp"

#include <optional>
#include <vector>

namespace cifra::protect {

/// An attacker for one table of any number of classifications, flat or trees, that knows one kind of move only: along
/// each axis from one leaf to another, or from a leaf up to the total, all combinations of both together, a cube in
/// a flat table. Every sum stays true and every cell moves by the same whole number; cubes are added up where one
/// is not enough. It reaches what is asked or
/// nothing, so it may call short what other attackers reach; what it calls reached, whole numbers reach. Much quicker
/// than a linear programme; has no barriers. \source Giessing and Repsilber (2002), the hypercube method, in: Inference
/// Control in Statistical Databases, LNCS 2316
class CubeAttacker final : public Attacker {
public:
    /// \param problem  its first cells are those of the table, in the order of the shape; must outlive the attacker
    CubeAttacker(SuppressionProblem const& problem, TableShape const& shape);

    void open(std::vector<double> const& openness) override;
    void open(int cell, double openness) override;
    /// \param enough  finite
    Reach reach(Target target, double enough) override;
    std::vector<int> cheapest_opening(Target target, double amount, std::vector<double> const& prices) override;

private:
    /// A cell or code with the sign of its move.
    struct Signed {
        int index = 0;
        int sign = 1;
    };
    using Move = std::vector<Signed>;

    struct Wish {
        Target target;
        double amount = 0;
        std::vector<double> const* prices = nullptr;  ///< Nothing: open cells only.
    };
    /// What took a target how far.
    struct Found {
        double amount = 0;
        CellWeights moves;
    };

    std::vector<Move> moves_of(std::size_t axis, int code) const;
    std::vector<int> leaves_below(std::size_t axis, int code) const;
    std::vector<Signed> path(std::size_t axis, int leaf, int end, int sign) const;
    double price(Signed corner, Wish const& wish) const;
    std::vector<Move> best_moves(Wish const& wish, std::size_t axis, std::size_t most) const;
    std::optional<Move> best_cube(Wish const& wish, std::size_t most) const;
    std::optional<Move> best_cube(Wish const& wish) const;
    Move corners_of(std::vector<Move const*> const& moves) const;
    int cheapest_part(Wish const& wish, std::size_t axis, int code, int cell) const;
    Move cube_to_totals(Wish const& wish) const;
    std::optional<Found> find(Wish wish);
    Found& last(Target target);
    bool is_good(Found const& found, double amount) const;

    SuppressionProblem const& m_problem;
    TableShape m_shape;
    std::vector<int> m_strides;
    std::vector<std::vector<std::vector<int>>> m_children;  ///< By axis and code.
    std::vector<std::vector<std::vector<Move>>> m_moves;    ///< By axis and code.
    std::vector<bool> m_open;
    std::vector<Found> m_last;    ///< By cell and direction: good while all of it is open.
    std::vector<double> m_moved;  ///< By cell, of the cubes that are being added up.
};

}  // namespace cifra::protect

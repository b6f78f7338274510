#include "protect/cube_attacker.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace cifra::protect {
namespace {

constexpr double INFINITE = std::numeric_limits<double>::infinity();
/// Moves of an axis that are combined with those of the others: the cheapest of them.
constexpr std::size_t MOVES_AN_AXIS = 8;
/// The same where those lead nowhere.
constexpr std::size_t MOVES_WHEN_IN_NEED = 100;
/// Leaves below a code that a move may pass through.
constexpr std::size_t LEAVES_A_CODE = 4;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

}  // namespace

CubeAttacker::CubeAttacker(SuppressionProblem const& problem, TableShape const& shape)
    : m_problem(problem),
      m_shape(shape),
      m_strides(shape.axes.size(), 1),
      m_open(problem.cells.size(), false),
      m_last(2 * problem.cells.size()),
      m_moved(problem.cells.size(), 0) {
    CIFRA_ASSERT(at(shape.size()) <= problem.cells.size());
    for (auto axis = shape.axes.size(); axis-- > 1;)
        m_strides[axis - 1] = m_strides[axis] * static_cast<int>(shape.axes[axis].parents.size());
    for (auto const& axis : shape.axes) m_children.push_back(children_of(axis));
    for (std::size_t axis = 0; axis < shape.axes.size(); ++axis) {
        m_moves.emplace_back();
        for (std::size_t code = 0; code < shape.axes[axis].parents.size(); ++code)
            m_moves.back().push_back(moves_of(axis, static_cast<int>(code)));
    }
}

std::vector<int> CubeAttacker::leaves_below(std::size_t axis, int code) const {
    auto const& children = m_children[axis];
    if (children[at(code)].empty()) return {code};
    std::vector<int> found;
    for (auto const child : children[at(code)])
        for (auto const leaf : leaves_below(axis, child)) found.push_back(leaf);
    return found;
}

/// The codes from a leaf up to and with `end`.
std::vector<CubeAttacker::Signed> CubeAttacker::path(std::size_t axis, int leaf, int end, int sign) const {
    std::vector<Signed> codes{{leaf, sign}};
    while (codes.back().index != end) codes.push_back({m_shape.axes[axis].parents[at(codes.back().index)], sign});
    return codes;
}

/// Ways to move a code up by one so that the sums along its axis stay true: with it a leaf below and the codes above,
/// up to one that a sibling makes good, or up to the total.
std::vector<CubeAttacker::Move> CubeAttacker::moves_of(std::size_t axis, int code) const {
    auto const few_leaves = [&](int above) {
        auto found = leaves_below(axis, above);
        if (above != 0 && found.size() > LEAVES_A_CODE) found.resize(LEAVES_A_CODE);
        return found;
    };
    auto const& parents = m_shape.axes[axis].parents;
    std::vector<Move> moves;
    for (auto const leaf : few_leaves(code))
        for (int end = code; end >= 0; end = parents[at(end)]) {
            auto const up = path(axis, leaf, end, 1);
            if (end == 0) {
                moves.push_back(up);
                break;
            }
            for (auto const sibling : m_children[axis][at(parents[at(end)])]) {
                if (sibling == end) continue;
                for (auto const other : few_leaves(sibling)) {
                    moves.push_back(up);
                    for (auto const& down : path(axis, other, sibling, -1)) moves.back().push_back(down);
                }
            }
        }
    return moves;
}

void CubeAttacker::open(std::vector<double> const& openness) {
    for (std::size_t i = 0; i < openness.size(); ++i) m_open[i] = openness[i] >= 1;
}

void CubeAttacker::open(int cell, double openness) {
    m_open[at(cell)] = openness >= 1;
}

double CubeAttacker::price(Signed corner, Wish const& wish) const {
    auto const& cell = m_problem.cells[at(corner.index)];
    auto const moved = m_moved[at(corner.index)];
    bool const rises = (corner.sign > 0) == (wish.target.direction == Direction::up);
    auto const room = rises ? (cell.upper ? static_cast<double>(*cell.upper - cell.value) - moved : INFINITE)
                            : static_cast<double>(cell.value - cell.lower) + moved;
    if (room < wish.amount) return INFINITE;
    if (m_open[at(corner.index)] || corner.index == wish.target.cell || moved != 0) return 0;
    return wish.prices != nullptr ? (*wish.prices)[at(corner.index)] : INFINITE;
}

/// The moves of an axis that are cheapest for the target alone, the other axes standing still.
std::vector<CubeAttacker::Move> CubeAttacker::best_moves(Wish const& wish, std::size_t axis, std::size_t most) const {
    auto const code = m_shape.codes(wish.target.cell)[axis];
    std::vector<std::pair<double, Move const*>> ranked;
    for (auto const& move : m_moves[axis][at(code)]) {
        double cost = 0;
        for (auto const& [other, sign] : move)
            cost += price({wish.target.cell + (other - code) * m_strides[axis], sign}, wish);
        if (std::isfinite(cost)) ranked.emplace_back(cost, &move);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    std::vector<Move> best;
    for (std::size_t i = 0; i < ranked.size() && i < most; ++i) best.push_back(*ranked[i].second);
    return best;
}

std::optional<CubeAttacker::Move> CubeAttacker::best_cube(Wish const& wish, std::size_t most) const {
    auto const codes = m_shape.codes(wish.target.cell);
    std::vector<std::vector<Move>> moves;
    for (std::size_t axis = 0; axis < codes.size(); ++axis) {
        moves.push_back(best_moves(wish, axis, most));
        if (moves.back().empty()) return std::nullopt;
    }
    std::vector<std::size_t> chosen(codes.size(), 0);
    auto best_cost = INFINITE;
    std::optional<Move> best;
    std::vector<Move const*> one_an_axis(codes.size());
    for (bool more = true; more && best_cost > 0;) {
        for (std::size_t axis = 0; axis < codes.size(); ++axis) one_an_axis[axis] = &moves[axis][chosen[axis]];
        auto corners = corners_of(one_an_axis);
        double cost = 0;
        for (auto const& corner : corners)
            if ((cost += price(corner, wish)) >= best_cost) break;
        if (cost < best_cost) {
            best_cost = cost;
            best = std::move(corners);
        }
        more = false;
        for (auto axis = codes.size(); axis-- > 0 && !more;) {
            more = ++chosen[axis] < moves[axis].size();
            if (!more) chosen[axis] = 0;
        }
    }
    return best;
}

CubeAttacker::Move CubeAttacker::corners_of(std::vector<Move const*> const& moves) const {
    Move corners{{0, 1}};
    Move next;
    for (std::size_t axis = 0; axis < moves.size(); ++axis) {
        next.clear();
        for (auto const& corner : corners)
            for (auto const& [code, sign] : *moves[axis])
                next.push_back({corner.index + code * m_strides[axis], corner.sign * sign});
        corners.swap(next);
    }
    return corners;
}

/// The part of a code that moves most easily, seen from a cell that stands at the code. Somebody in it if possible:
/// then somebody is in all cells above it as well, and none of them is a zero that stays.
int CubeAttacker::cheapest_part(Wish const& wish, std::size_t axis, int code, int cell) const {
    auto const& parts = m_children[axis][at(code)];
    auto const rank = [&](int part) {
        auto const there = cell + (part - code) * m_strides[axis];
        auto const cost = price({there, 1}, wish);
        return std::tuple(std::isinf(cost), m_problem.cells[at(there)].value == 0, cost);
    };
    return *std::min_element(parts.begin(), parts.end(), [&](int a, int b) { return rank(a) < rank(b); });
}

/// The cube of the target, of one leaf below it along each axis, and of everything above: nothing has to be made good.
CubeAttacker::Move CubeAttacker::cube_to_totals(Wish const& wish) const {
    auto const codes = m_shape.codes(wish.target.cell);
    std::vector<Move> moves;
    std::vector<Move const*> chosen;
    int cell = wish.target.cell;
    for (std::size_t axis = 0; axis < codes.size(); ++axis) {
        int leaf = codes[axis];
        while (!m_children[axis][at(leaf)].empty()) {
            auto const part = cheapest_part(wish, axis, leaf, cell);
            cell += (part - leaf) * m_strides[axis];
            leaf = part;
        }
        moves.push_back(path(axis, leaf, 0, 1));
    }
    for (auto const& move : moves) chosen.push_back(&move);
    return corners_of(chosen);
}

std::optional<CubeAttacker::Move> CubeAttacker::best_cube(Wish const& wish) const {
    auto cube = best_cube(wish, MOVES_AN_AXIS);
    if (!cube && wish.prices != nullptr) cube = best_cube(wish, MOVES_WHEN_IN_NEED);
    if (cube) return cube;
    auto last_resort = cube_to_totals(wish);
    auto const is_possible = [&](Signed corner) { return std::isfinite(price(corner, wish)); };
    if (!std::all_of(last_resort.begin(), last_resort.end(), is_possible)) return std::nullopt;
    return last_resort;
}

/// Adds up cubes until the amount is reached: a large step where there is one, else smaller ones.
std::optional<CubeAttacker::Found> CubeAttacker::find(Wish wish) {
    Found found{wish.amount, {}};
    auto const sign = wish.target.direction == Direction::up ? 1 : -1;
    std::vector<int> touched;
    auto left = wish.amount;
    for (wish.amount = left; wish.amount >= 1;) {
        auto const cube = best_cube(wish);
        if (!cube) {
            wish.amount = std::floor(wish.amount / 2);
            continue;
        }
        for (auto const& corner : *cube) {
            m_moved[at(corner.index)] += sign * corner.sign * wish.amount;
            touched.push_back(corner.index);
        }
        left -= wish.amount;
        wish.amount = std::min(wish.amount, left);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (auto const cell : touched) {
        if (m_moved[at(cell)] != 0) found.moves.emplace_back(cell, m_moved[at(cell)]);
        m_moved[at(cell)] = 0;
    }
    return left == 0 ? std::optional(std::move(found)) : std::nullopt;
}

CubeAttacker::Found& CubeAttacker::last(Target target) {
    return m_last[2 * at(target.cell) + (target.direction == Direction::up ? 1 : 0)];
}

bool CubeAttacker::is_good(Found const& found, double amount) const {
    return found.amount == amount && std::all_of(found.moves.begin(), found.moves.end(),
                                                 [&](auto const& move) { return bool{m_open[at(move.first)]}; });
}

Reach CubeAttacker::reach(Target target, double enough) {
    CIFRA_ASSERT(std::isfinite(enough) && enough == std::floor(enough));
    // The search looks at the cheapest ways only: what it found once may not be among them any more.
    if (!is_good(last(target), enough)) {
        auto found = find({target, enough, nullptr});
        if (!found) return {};
        last(target) = std::move(*found);
    }
    return {enough, last(target).moves, {}};
}

std::vector<int> CubeAttacker::cheapest_opening(Target target, double amount, std::vector<double> const& prices) {
    auto found = find({target, amount, &prices});
    std::vector<int> fresh;
    if (!found) return fresh;
    for (auto const& [cell, by] : found->moves)
        if (!m_open[at(cell)] && cell != target.cell) fresh.push_back(cell);
    last(target) = std::move(*found);
    return fresh;
}

}  // namespace cifra::protect

#include "protect/move_room.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

constexpr double INFINITE = std::numeric_limits<double>::infinity();
constexpr double WORTH_TELLING = 1e-7;
/// Of equations and bounds that a point must keep to be believed.
constexpr double FITS = 1e-7;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// A sum of which some terms may be infinite.
struct Total {
    double finite = 0;
    int infinite = 0;

    void add(double term) { std::isinf(term) ? void(++infinite) : void(finite += term); }
    double without(double term) const {
        bool const own = std::isinf(term);
        if (infinite > (own ? 1 : 0)) return INFINITE;
        return own ? finite : finite - term;
    }
};

double rise_of(MoveRoom const& room, std::pair<int, double> const& term) {
    auto const& [cell, coefficient] = term;
    return coefficient > 0 ? coefficient * room.most_up[at(cell)] : -coefficient * room.most_down[at(cell)];
}

double fall_of(MoveRoom const& room, std::pair<int, double> const& term) {
    auto const& [cell, coefficient] = term;
    return coefficient > 0 ? coefficient * room.most_down[at(cell)] : -coefficient * room.most_up[at(cell)];
}

bool lower(double& most, double to) {
    bool const tells = to < most - WORTH_TELLING;
    if (tells) most = std::max(to, 0.0);
    return tells;
}

}  // namespace

MoveRoom first_room(SuppressionProblem const& problem, SuppressionPattern const& pattern) {
    MoveRoom room;
    for (std::size_t i = 0; i < problem.cells.size(); ++i) {
        auto const& cell = problem.cells[i];
        auto const up = cell.upper ? static_cast<double>(*cell.upper - cell.value) : INFINITE;
        room.most_up.push_back(pattern[i] ? up : 0);
        room.most_down.push_back(pattern[i] ? static_cast<double>(cell.value - cell.lower) : 0);
    }
    room.seen_up.assign(problem.cells.size(), 0);
    room.seen_down.assign(problem.cells.size(), 0);
    return room;
}

std::vector<MoveEquation> move_equations(SuppressionProblem const& problem, SuppressionPattern const& pattern) {
    std::vector<MoveEquation> equations;
    for (auto const& equation : problem.equations) {
        MoveEquation moves;
        for (auto const& [cell, coefficient] : equation.terms)
            if (pattern[at(cell)]) moves.emplace_back(cell, coefficient);
        if (!moves.empty()) equations.push_back(std::move(moves));
    }
    return equations;
}

bool fits(SuppressionProblem const& problem, std::vector<MoveEquation> const& equations,
          std::vector<double> const& moves) {
    for (auto const& equation : equations) {
        double sum = 0;
        for (auto const& [cell, coefficient] : equation) sum += coefficient * moves[at(cell)];
        if (!(std::abs(sum) <= FITS)) return false;
    }
    for (std::size_t i = 0; i < moves.size(); ++i) {
        auto const& cell = problem.cells[i];
        // Written so that what is no number is refused.
        if (!(moves[i] >= static_cast<double>(cell.lower - cell.value) - FITS)) return false;
        if (cell.upper && !(moves[i] <= static_cast<double>(*cell.upper - cell.value) + FITS)) return false;
    }
    return true;
}

bool tighten(MoveRoom& room, MoveEquation const& equation) {
    Total rise;
    Total fall;
    for (auto const& term : equation) {
        rise.add(rise_of(room, term));
        fall.add(fall_of(room, term));
    }
    bool changed = false;
    for (auto const& term : equation) {
        auto const& [cell, coefficient] = term;
        auto const size = std::abs(coefficient);
        // The sums hold for what the cells had before; going on with them is wider, never narrower.
        auto const others_rise = rise.without(rise_of(room, term)) / size;
        auto const others_fall = fall.without(fall_of(room, term)) / size;
        if (lower(room.most_up[at(cell)], coefficient > 0 ? others_fall : others_rise)) changed = true;
        if (lower(room.most_down[at(cell)], coefficient > 0 ? others_rise : others_fall)) changed = true;
    }
    return changed;
}

void tighten(MoveRoom& room, std::vector<MoveEquation> const& equations, int passes) {
    for (bool changed = true; changed && passes > 0; --passes) {
        changed = false;
        for (auto const& equation : equations)
            if (tighten(room, equation)) changed = true;
    }
}

}  // namespace cifra::protect

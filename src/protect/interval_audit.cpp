#include "protect/interval_audit.hpp"

#include "base/assert.hpp"
#include "protect/attacker.hpp"
#include "protect/determined_cells.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>

namespace cifra::protect {
namespace {

constexpr double TOLERANCE = 1e-6;
constexpr int TIGHTENING_PASSES = 4;
constexpr double INFINITE = std::numeric_limits<double>::infinity();

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// How far each cell has been seen to move, and how far it can move for what a single equation says.
struct Room {
    std::vector<double> seen_up;
    std::vector<double> seen_down;
    std::vector<double> most_up;
    std::vector<double> most_down;
};

/// Tightens what each suppressed cell can move by one equation: it moves no further than the others can make good.
void tighten(Room& room, SuppressionEquation const& equation, SuppressionPattern const& pattern) {
    double rise = 0;
    double fall = 0;
    int endless_rises = 0;
    int endless_falls = 0;
    auto const rise_of = [&](EquationTerm const& term) {
        return term.coefficient > 0 ? term.coefficient * room.most_up[at(term.cell)]
                                    : -term.coefficient * room.most_down[at(term.cell)];
    };
    auto const fall_of = [&](EquationTerm const& term) {
        return term.coefficient > 0 ? term.coefficient * room.most_down[at(term.cell)]
                                    : -term.coefficient * room.most_up[at(term.cell)];
    };
    for (auto const& term : equation.terms) {
        if (!pattern[at(term.cell)]) continue;
        std::isinf(rise_of(term)) ? void(++endless_rises) : void(rise += rise_of(term));
        std::isinf(fall_of(term)) ? void(++endless_falls) : void(fall += fall_of(term));
    }
    for (auto const& term : equation.terms) {
        if (!pattern[at(term.cell)]) continue;
        bool const own_rise_endless = std::isinf(rise_of(term));
        bool const own_fall_endless = std::isinf(fall_of(term));
        auto const others_rise =
            endless_rises > (own_rise_endless ? 1 : 0) ? INFINITE : rise - (own_rise_endless ? 0 : rise_of(term));
        auto const others_fall =
            endless_falls > (own_fall_endless ? 1 : 0) ? INFINITE : fall - (own_fall_endless ? 0 : fall_of(term));
        auto const size = std::abs(term.coefficient);
        auto& up = room.most_up[at(term.cell)];
        auto& down = room.most_down[at(term.cell)];
        up = std::min(up, (term.coefficient > 0 ? others_fall : others_rise) / size);
        down = std::min(down, (term.coefficient > 0 ? others_rise : others_fall) / size);
        // The sums above hold for what the cell had before; going on with them is wider, never narrower.
    }
}

Room first_room(SuppressionProblem const& problem, SuppressionPattern const& pattern) {
    Room room;
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

void remember(Room& room, CellWeights const& moves) {
    for (auto const& [cell, by] : moves) {
        auto& seen = by > 0 ? room.seen_up[at(cell)] : room.seen_down[at(cell)];
        seen = std::max(seen, std::abs(by));
    }
}

/// Largest move of a cell; solved only where what has been seen does not settle it.
double farthest(Attacker& attacker, Room& room, Target target, int& programmes) {
    bool const up = target.direction == Direction::up;
    auto const& seen = (up ? room.seen_up : room.seen_down)[at(target.cell)];
    auto const most = (up ? room.most_up : room.most_down)[at(target.cell)];
    if (seen >= most - TOLERANCE) return most;
    ++programmes;
    auto const reach = attacker.reach(target, INFINITE);
    remember(room, reach.moves);
    CIFRA_ASSERT(reach.distance >= -TOLERANCE);
    return reach.distance;
}

/// Intervals of some suppressed cells, by an attacker of their own.
void audit_some(SuppressionProblem const& problem, SuppressionPattern const& pattern, std::vector<CellInterval*> cells,
                Room room, int& programmes) {
    auto const attacker = make_attacker(problem);
    attacker->open(openness_of(pattern));
    for (auto* const interval : cells) {
        auto const value = problem.cells[at(interval->cell)].value;
        auto const down = farthest(*attacker, room, {interval->cell, Direction::down}, programmes);
        auto const up = farthest(*attacker, room, {interval->cell, Direction::up}, programmes);
        interval->lower = value - static_cast<std::int64_t>(std::floor(down + TOLERANCE));
        if (std::isfinite(up)) interval->upper = value + static_cast<std::int64_t>(std::floor(up + TOLERANCE));
        CIFRA_ASSERT(interval->lower <= value && (!interval->upper || *interval->upper >= value));
    }
}

void audit_all(SuppressionProblem const& problem, SuppressionPattern const& pattern, int threads,
               IntervalAudit& audit) {
    auto room = first_room(problem, pattern);
    for (int pass = 0; pass < TIGHTENING_PASSES; ++pass)
        for (auto const& equation : problem.equations) tighten(room, equation, pattern);
    std::vector<std::vector<CellInterval*>> shares(at(threads));
    auto const size = audit.intervals.size() / shares.size() + 1;
    for (std::size_t i = 0; i < audit.intervals.size(); ++i) shares[i / size].push_back(&audit.intervals[i]);
    std::vector<int> programmes(shares.size(), 0);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < shares.size(); ++i)
        others.emplace_back([&, i] { audit_some(problem, pattern, shares[i], room, programmes[i]); });
    audit_some(problem, pattern, shares.front(), room, programmes.front());
    for (auto& other : others) other.join();
    for (auto const count : programmes) audit.programmes += count;
}

}  // namespace

bool grants(CellInterval const& interval, SuppressionCell const& cell) {
    auto const& need = cell.need;
    bool const low = interval.lower <= cell.value - need.below;
    bool const high = !interval.upper || *interval.upper >= cell.value + need.above;
    bool const wide = !interval.upper || *interval.upper - interval.lower >= need.sliding;
    return low && high && wide;
}

IntervalAudit audit_intervals(SuppressionProblem const& problem, SuppressionPattern const& pattern, int threads) {
    CIFRA_ASSERT(!first_fault(problem) && pattern.size() == problem.cells.size() && threads >= 1);
    IntervalAudit audit;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i]) audit.intervals.push_back({.cell = static_cast<int>(i), .upper = std::nullopt});
    audit.determined = determined_cells(problem, pattern);
    audit_all(problem, pattern, threads, audit);
    for (auto const& interval : audit.intervals) {
        if (interval.upper == interval.lower) audit.exactly_known.push_back(interval.cell);
        auto const& cell = problem.cells[at(interval.cell)];
        if (is_always_suppressed(cell) && !grants(interval, cell)) audit.under_protected.push_back(interval.cell);
    }
    CIFRA_ASSERT(std::includes(audit.exactly_known.begin(), audit.exactly_known.end(), audit.determined.begin(),
                               audit.determined.end()));
    return audit;
}

}  // namespace cifra::protect

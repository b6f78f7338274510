#include "protect/interval_audit.hpp"

#include "base/assert.hpp"
#include "protect/attacker.hpp"
#include "protect/cell_network.hpp"
#include "protect/determined_cells.hpp"
#include "protect/interval_search.hpp"
#include "protect/move_room.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <thread>

namespace cifra::protect {
namespace {

constexpr double TOLERANCE = 1e-6;
constexpr int TIGHTENING_PASSES = 8;
constexpr double INFINITE = std::numeric_limits<double>::infinity();

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

void remember(MoveRoom& room, CellWeights const& moves) {
    for (auto const& [cell, by] : moves) {
        auto& seen = by > 0 ? room.seen_up[at(cell)] : room.seen_down[at(cell)];
        seen = std::max(seen, std::abs(by));
    }
}

/// Largest move of a cell; solved only where what has been seen does not settle it.
double farthest(Attacker& attacker, MoveRoom& room, Target target, int& programmes) {
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

void set(CellInterval& interval, SuppressionCell const& cell, double down, double up) {
    interval.lower = cell.value - static_cast<std::int64_t>(std::floor(down + TOLERANCE));
    if (std::isfinite(up)) interval.upper = cell.value + static_cast<std::int64_t>(std::floor(up + TOLERANCE));
    CIFRA_ASSERT(interval.lower <= cell.value && (!interval.upper || *interval.upper >= cell.value));
}

/// Intervals of some cells of a network, by an attacker of their own. \returns Optimisations solved.
int audit_network(SuppressionProblem const& problem, SuppressionPattern const& pattern,
                  std::vector<CellInterval*> const& intervals, MoveRoom room) {
    auto const attacker = make_attacker(problem);
    attacker->open(openness_of(pattern));
    int programmes = 0;
    for (auto* const interval : intervals) {
        auto const down = farthest(*attacker, room, {interval->cell, Direction::down}, programmes);
        auto const up = farthest(*attacker, room, {interval->cell, Direction::up}, programmes);
        set(*interval, problem.cells[at(interval->cell)], down, up);
    }
    return programmes;
}

/// Likewise where the equations are no network. \param search  a copy, that knows what was found for all
int audit_programmes(SuppressionProblem const& problem, std::vector<CellInterval*> const& intervals,
                     IntervalSearch search) {
    auto const before = search.programmes();
    std::vector<int> cells;
    for (auto const* const interval : intervals) cells.push_back(interval->cell);
    search.settle(cells);
    for (auto* const interval : intervals)
        set(*interval, problem.cells[at(interval->cell)], search.farthest({interval->cell, Direction::down}),
            search.farthest({interval->cell, Direction::up}));
    return search.programmes() - before;
}

/// Runs a share of the intervals on each thread. \returns Optimisations solved by all.
template <class Run>
int share(std::vector<CellInterval>& intervals, int threads, Run const& run) {
    std::vector<std::vector<CellInterval*>> shares(at(threads));
    auto const size = intervals.size() / shares.size() + 1;
    for (std::size_t i = 0; i < intervals.size(); ++i) shares[i / size].push_back(&intervals[i]);
    std::vector<int> programmes(shares.size(), 0);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < shares.size(); ++i) others.emplace_back([&, i] { programmes[i] = run(shares[i]); });
    programmes.front() = run(shares.front());
    for (auto& other : others) other.join();
    return std::accumulate(programmes.begin(), programmes.end(), 0);
}

void audit_all(SuppressionProblem const& problem, SuppressionPattern const& pattern, int threads,
               IntervalAudit& audit) {
    auto room = first_room(problem, pattern);
    tighten(room, move_equations(problem, pattern), TIGHTENING_PASSES);
    if (cell_network(problem)) {
        audit.programmes = share(audit.intervals, threads, [&](auto const& intervals) {
            return audit_network(problem, pattern, intervals, room);
        });
        return;
    }
    IntervalSearch search(problem, pattern, room);
    search.push_together();
    audit.programmes = search.programmes() + share(audit.intervals, threads, [&](auto const& intervals) {
                           return audit_programmes(problem, intervals, search);
                       });
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

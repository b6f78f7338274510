#include "protect/protection_requirement.hpp"

#include <algorithm>
#include <map>

namespace cifra::protect {
namespace {

constexpr double TOLERANCE = 1e-6;

std::vector<int> cells_of(CellWeights const& moves) {
    std::vector<int> cells;
    for (auto const& [cell, by] : moves) cells.push_back(cell);
    std::sort(cells.begin(), cells.end());
    return cells;
}

CellWeights sum(CellWeights const& a, CellWeights const& b) {
    std::map<int, double> total(a.begin(), a.end());
    for (auto const& [cell, weight] : b) total[cell] += weight;
    return {total.begin(), total.end()};
}

Verdict judge_sliding(Attacker& attacker, Requirement const& requirement) {
    auto const up = attacker.reach({requirement.cell, Direction::up}, requirement.amount);
    if (up.distance >= requirement.amount - TOLERANCE) return {true, cells_of(up.moves), {}};
    auto const down = attacker.reach({requirement.cell, Direction::down}, requirement.amount);
    bool const met = up.distance + down.distance >= requirement.amount - TOLERANCE;
    if (met) return {true, cells_of(sum(up.moves, down.moves)), {}};
    return {false, {}, sum(up.barrier, down.barrier)};
}

}  // namespace

std::vector<Requirement> requirements_of(SuppressionProblem const& problem) {
    std::vector<Requirement> found;
    for (std::size_t i = 0; i < problem.cells.size(); ++i) {
        auto const& cell = problem.cells[i];
        if (!is_always_suppressed(cell)) continue;
        auto const add = [&](NeedKind kind, std::int64_t amount) {
            if (amount > 0) found.push_back({static_cast<int>(i), kind, static_cast<double>(amount)});
        };
        add(NeedKind::below, cell.need.below);
        add(NeedKind::above, cell.need.above);
        // An interval that reaches so far on both sides is wide enough.
        if (cell.need.sliding > cell.need.below + cell.need.above) add(NeedKind::sliding, cell.need.sliding);
    }
    return found;
}

Verdict judge(Attacker& attacker, Requirement const& requirement) {
    if (requirement.kind == NeedKind::sliding) return judge_sliding(attacker, requirement);
    auto const direction = requirement.kind == NeedKind::above ? Direction::up : Direction::down;
    auto reach = attacker.reach({requirement.cell, direction}, requirement.amount);
    if (reach.distance >= requirement.amount - TOLERANCE) return {true, cells_of(reach.moves), {}};
    return {false, {}, std::move(reach.barrier)};
}

std::vector<Requirement> unmet(Attacker& attacker, std::vector<Requirement> const& requirements,
                               SuppressionPattern const& pattern) {
    attacker.open(openness_of(pattern));
    std::vector<Requirement> found;
    for (auto const& requirement : requirements)
        if (!judge(attacker, requirement).met) found.push_back(requirement);
    return found;
}

}  // namespace cifra::protect

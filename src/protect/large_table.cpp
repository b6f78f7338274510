#include "protect/large_table.hpp"

#include "base/assert.hpp"
#include "protect/cube_attacker.hpp"
#include "protect/greedy_suppression.hpp"
#include "protect/hierarchical_suppression.hpp"
#include "protect/master_programme.hpp"
#include "protect/protection_requirement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace cifra::protect {
namespace {

/// Beyond so many cells the attack on the whole takes more than a minute.
constexpr std::size_t CELLS_TOP_DOWN = 40'000;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// What the other cells of one equation can grant a need at most.
CellWeights barrier_of(SuppressionProblem const& problem, SuppressionEquation const& equation, EquationTerm const& own,
                       Requirement const& need) {
    CellWeights barrier;
    for (auto const& [index, coefficient] : equation.terms) {
        if (index == own.cell) continue;
        auto const& cell = problem.cells[at(index)];
        bool const same_side = (coefficient > 0) == (own.coefficient > 0);
        bool const falls = same_side == (need.kind == NeedKind::above);
        auto const room = falls        ? static_cast<double>(cell.value - cell.lower)
                          : cell.upper ? static_cast<double>(*cell.upper - cell.value)
                                       : std::numeric_limits<double>::infinity();
        barrier.emplace_back(index, std::min(need.amount, room * std::abs(coefficient) / std::abs(own.coefficient)));
    }
    return barrier;
}

/// Adds what a cube has moved to what is known to be possible; asserts that every sum stays true.
void remember(std::vector<CellInterval>& within, SuppressionProblem const& problem, Requirement const& need,
              Reach const& reach) {
    for (auto const& [index, by] : reach.moves) {
        auto const& cell = problem.cells[at(index)];
        std::int64_t const value = cell.value + std::llround(by);
        CIFRA_ASSERT(value >= cell.lower && (!cell.upper || value <= *cell.upper));
        if (index != need.cell) continue;
        if (within.empty() || within.back().cell != index) within.push_back({index, cell.value, cell.value});
        within.back().lower = std::min(within.back().lower, value);
        within.back().upper = std::max(*within.back().upper, value);
    }
}

/// Asserts that a move leaves every equation true and moves suppressed cells only.
void check(SuppressionProblem const& problem, std::vector<std::vector<std::pair<int, int>>> const& of_cell,
           SuppressionPattern const& pattern, Reach const& reach) {
    std::map<int, double> sums;
    for (auto const& [cell, by] : reach.moves) {
        CIFRA_ASSERT(pattern[at(cell)]);
        for (auto const& [equation, coefficient] : of_cell[at(cell)]) sums[equation] += coefficient * by;
    }
    for (auto const& [equation, sum] : sums) CIFRA_ASSERT(sum == 0);
    CIFRA_ASSERT(problem.cells.size() == pattern.size());
}

/// Whether what takes a cell so far is possible for a reader who knows more than sums.
class RelationCheck {
public:
    RelationCheck(SuppressionProblem const& problem, std::vector<KnownRelation> const& known)
        : m_problem(problem), m_known(known) {
        if (!known.empty()) m_of_cell.resize(problem.cells.size());
        for (std::size_t i = 0; i < known.size(); ++i)
            for (auto const& term : known[i].terms) m_of_cell[at(term.cell)].push_back(i);
    }

    bool holds(Reach const& reach) const {
        if (m_known.empty()) return true;
        std::map<int, std::int64_t> moved;
        std::set<std::size_t> touched;
        for (auto const& [cell, by] : reach.moves) {
            moved[cell] = std::llround(by);
            touched.insert(m_of_cell[at(cell)].begin(), m_of_cell[at(cell)].end());
        }
        return std::all_of(touched.begin(), touched.end(), [&](std::size_t i) {
            std::int64_t sum = 0;
            for (auto const& [cell, coefficient] : m_known[i].terms) {
                auto const move = moved.find(cell);
                sum += coefficient * (m_problem.cells[at(cell)].value + (move == moved.end() ? 0 : move->second));
            }
            return m_known[i].is_equal ? sum == 0 : sum >= 0;
        });
    }

private:
    SuppressionProblem const& m_problem;
    std::vector<KnownRelation> const& m_known;
    std::vector<std::vector<std::size_t>> m_of_cell;
};

/// The needs of a table in terms of cubes, which have no width but two ends.
std::vector<Requirement> cube_requirements(SuppressionProblem const& problem) {
    auto const requirements = requirements_of(problem);
    std::vector<Requirement> ends;
    for (auto requirement : requirements) {
        if (requirement.kind == NeedKind::sliding) requirement.kind = NeedKind::above;
        auto const same = std::find_if(ends.rbegin(), ends.rend(), [&](Requirement const& end) {
            return end.cell != requirement.cell || end.kind == requirement.kind;
        });
        if (same == ends.rend() || same->cell != requirement.cell)
            ends.push_back(requirement);
        else
            same->amount = std::max(same->amount, requirement.amount);
    }
    return ends;
}

/// True when the table has levels along both of two classifications: no network itself, but each of its tables without
/// levels is one.
bool falls_into_networks(TableShape const& shape) {
    return shape.axes.size() == 2 && std::all_of(shape.axes.begin(), shape.axes.end(), has_levels);
}

}  // namespace

double equation_bound(SuppressionProblem const& problem) {
    auto const of_cell = equations_by_cell(problem);
    MasterProgramme master(problem);
    std::set<SuppressionCut> cuts;
    for (auto const& need : requirements_of(problem)) {
        if (need.kind == NeedKind::sliding) continue;
        for (auto const& [equation, coefficient] : of_cell[at(need.cell)]) {
            auto const barrier = barrier_of(problem, problem.equations[at(equation)], {need.cell, coefficient}, need);
            if (auto cut = capacity_cut(problem, barrier, need.amount)) cuts.insert(std::move(*cut));
        }
    }
    auto const settled = cost_of(problem, first_pattern(problem));
    if (cuts.empty()) return settled;
    for (auto const& cut : cuts) master.add(cut);
    return master.solve() ? settled + master.cost() : settled;
}

LargeTableResult suppress_by_cubes(SuppressionProblem const& problem, TableShape const& shape, std::uint64_t seed,
                                   std::vector<KnownRelation> const& known) {
    CIFRA_ASSERT(!first_fault(problem) && shape.size() == static_cast<int>(problem.cells.size()));
    LargeTableResult result;
    result.seed = seed;
    result.lower_bound = equation_bound(problem);
    base::Random random(seed);
    CubeAttacker attacker(problem, shape);
    auto const requirements = cube_requirements(problem);
    auto const prices = prices_of(problem, random);
    auto const pattern = greedy_suppression(problem, attacker, requirements, prices, random);
    if (!pattern) {
        auto everything = first_pattern(problem);
        for (std::size_t i = 0; i < everything.size(); ++i)
            everything[i] = everything[i] || is_choice(problem.cells[i]);
        for (auto const& requirement : unmet(attacker, requirements, everything))
            if (result.not_protected.empty() || result.not_protected.back() != requirement.cell)
                result.not_protected.push_back(requirement.cell);
        return result;
    }
    result.pattern = *pattern;
    result.cost = cost_of(problem, result.pattern);
    result.lower_bound = std::min(result.cost, result.lower_bound);
    attacker.open(openness_of(result.pattern));
    auto const of_cell = equations_by_cell(problem);
    RelationCheck const relations(problem, known);
    for (auto const& requirement : requirements) {
        bool const up = requirement.kind != NeedKind::below;
        auto const reach = attacker.reach({requirement.cell, up ? Direction::up : Direction::down}, requirement.amount);
        CIFRA_ASSERT(reach.distance >= requirement.amount);
        check(problem, of_cell, result.pattern, reach);
        remember(result.within, problem, requirement, reach);
        bool const is_new = result.not_protected.empty() || result.not_protected.back() != requirement.cell;
        if (is_new && !relations.holds(reach)) result.not_protected.push_back(requirement.cell);
    }
    return result;
}

LargeTableResult suppress_large_table(SuppressionProblem const& problem, TableShape const& shape, std::uint64_t seed,
                                      std::vector<KnownRelation> const& known) {
    auto result = suppress_by_cubes(problem, shape, seed, known);
    if (!falls_into_networks(shape) || problem.cells.size() > CELLS_TOP_DOWN || !known.empty()) return result;
    auto const dearest = result.pattern.empty() ? std::numeric_limits<double>::infinity() : result.cost;
    auto top_down = suppress_hierarchical(problem, shape, seed, dearest);
    if (top_down.pattern.empty()) return result;
    result.pattern = std::move(top_down.pattern);
    result.cost = top_down.cost;
    result.lower_bound = std::min(result.cost, result.lower_bound);
    result.not_protected.clear();
    result.within = std::move(top_down.within);
    result.method = LargeTableMethod::top_down;
    return result;
}

}  // namespace cifra::protect

#include "protect/suppression_problem.hpp"

#include "base/assert.hpp"

#include <set>

namespace cifra::protect {
namespace {

std::optional<ProblemFault> fault_of(SuppressionCell const& cell) {
    auto const& need = cell.need;
    if (cell.value < 0 || !(cell.cost >= 0) || need.below < 0 || need.above < 0 || need.sliding < 0)
        return ProblemFault::negative_number;
    if (cell.value < cell.lower || (cell.upper && cell.value > *cell.upper)) return ProblemFault::value_not_bounded;
    if (need.below > cell.value - cell.lower) return ProblemFault::need_not_bounded;
    if (cell.upper && (need.above > *cell.upper - cell.value || need.sliding > *cell.upper - cell.lower))
        return ProblemFault::need_not_bounded;
    return std::nullopt;
}

std::optional<ProblemFault> fault_of(SuppressionEquation const& equation, std::vector<SuppressionCell> const& cells) {
    std::set<int> seen;
    std::int64_t sum = 0;
    for (auto const& [cell, coefficient] : equation.terms) {
        if (cell < 0 || static_cast<std::size_t>(cell) >= cells.size() || coefficient == 0 || !seen.insert(cell).second)
            return ProblemFault::unknown_cell;
        sum += coefficient * cells[static_cast<std::size_t>(cell)].value;
    }
    return sum == equation.constant ? std::nullopt : std::optional(ProblemFault::sum_is_wrong);
}

}  // namespace

std::optional<ProblemFaultAt> first_fault(SuppressionProblem const& problem) {
    for (std::size_t i = 0; i < problem.cells.size(); ++i)
        if (auto const fault = fault_of(problem.cells[i])) return ProblemFaultAt{*fault, static_cast<int>(i)};
    for (std::size_t i = 0; i < problem.equations.size(); ++i)
        if (auto const fault = fault_of(problem.equations[i], problem.cells))
            return ProblemFaultAt{*fault, static_cast<int>(i)};
    return std::nullopt;
}

bool is_always_suppressed(SuppressionCell const& cell) {
    return cell.status == SuppressionStatus::primary || cell.status == SuppressionStatus::sticky;
}

bool is_choice(SuppressionCell const& cell) {
    return cell.status == SuppressionStatus::safe;
}

SuppressionPattern first_pattern(SuppressionProblem const& problem) {
    SuppressionPattern pattern;
    for (auto const& cell : problem.cells) pattern.push_back(is_always_suppressed(cell));
    return pattern;
}

double cost_of(SuppressionProblem const& problem, SuppressionPattern const& pattern) {
    double cost = 0;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i]) cost += problem.cells[i].cost;
    return cost;
}

ProtectionNeed need_of_small_count(std::int64_t value, std::int64_t threshold) {
    CIFRA_ASSERT(value >= 0 && value < threshold);
    return {.below = value, .above = threshold - 1 - value};
}

std::vector<std::vector<std::pair<int, int>>> equations_by_cell(SuppressionProblem const& problem) {
    std::vector<std::vector<std::pair<int, int>>> of_cell(problem.cells.size());
    for (std::size_t e = 0; e < problem.equations.size(); ++e)
        for (auto const& [cell, coefficient] : problem.equations[e].terms)
            of_cell[static_cast<std::size_t>(cell)].emplace_back(static_cast<int>(e), coefficient);
    return of_cell;
}

}  // namespace cifra::protect

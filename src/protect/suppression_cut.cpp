#include "protect/suppression_cut.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

constexpr double NONE = 1e-9;

SuppressionCell const& cell_at(SuppressionProblem const& problem, int cell) {
    return problem.cells[static_cast<std::size_t>(cell)];
}

}  // namespace

double SuppressionCut::violation(std::vector<double> const& openness) const {
    double sum = 0;
    for (auto const& [cell, weight] : terms) sum += weight * openness[static_cast<std::size_t>(cell)];
    return least - sum;
}

bool SuppressionCut::operator<(SuppressionCut const& other) const {
    return least != other.least ? least < other.least : terms < other.terms;
}

std::optional<SuppressionCut> capacity_cut(SuppressionProblem const& problem, CellWeights const& barrier,
                                           double amount) {
    auto missing = amount;
    for (auto const& [cell, weight] : barrier)
        if (is_always_suppressed(cell_at(problem, cell))) missing -= weight;
    if (missing <= NONE) return std::nullopt;
    SuppressionCut cut;
    for (auto const& [cell, weight] : barrier)
        if (weight > NONE && is_choice(cell_at(problem, cell)))
            cut.terms.emplace_back(cell, std::min(weight / missing, 1.0));
    return cut;
}

std::optional<SuppressionCut> cover_cut(SuppressionCut const& capacity, std::vector<double> const& point) {
    auto const x = [&](std::pair<int, double> const& term) { return point[static_cast<std::size_t>(term.first)]; };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < capacity.terms.size(); ++i)
        if (x(capacity.terms[i]) > 1e-6) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return x(capacity.terms[a]) > x(capacity.terms[b]); });
    auto rest = capacity.terms;
    auto missing = capacity.least;
    SuppressionCut best;
    double best_violation = 1e-3;
    for (auto const i : order) {
        missing -= rest[i].second;
        // Less than this is lost in rounding.
        if (missing < 1e-4) break;
        rest[i].second = 0;
        SuppressionCut cut;
        for (auto const& [cell, weight] : rest)
            if (weight > 0) cut.terms.emplace_back(cell, std::min(weight / missing, 1.0));
        auto const violation = cut.violation(point);
        if (violation <= best_violation) continue;
        best_violation = violation;
        best = std::move(cut);
    }
    return best.terms.empty() ? std::nullopt : std::optional(std::move(best));
}

std::optional<SuppressionCut> bridgeless_cut(SuppressionProblem const& problem, CellWeights const& barrier, int cell) {
    SuppressionCut cut{{{cell, -1}}, 0};
    for (auto const& [other, weight] : barrier) {
        if (other == cell) continue;
        if (is_always_suppressed(cell_at(problem, other))) return std::nullopt;
        if (is_choice(cell_at(problem, other))) cut.terms.emplace_back(other, 1);
    }
    std::sort(cut.terms.begin(), cut.terms.end());
    return cut;
}

SuppressionCut wider_pattern_cut(SuppressionProblem const& problem, std::vector<double> const& pattern) {
    SuppressionCut cut;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (is_choice(problem.cells[i]) && pattern[i] < 0.5) cut.terms.emplace_back(static_cast<int>(i), 1);
    return cut;
}

}  // namespace cifra::protect

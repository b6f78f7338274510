#include "protect/secondary_suppression.hpp"

#include "base/assert.hpp"
#include "protect/greedy_suppression.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

/// Cells whose needs no pattern grants.
std::vector<int> not_protectable(SuppressionProblem const& problem, Attacker& attacker,
                                 std::vector<Requirement> const& requirements) {
    auto everything = first_pattern(problem);
    for (std::size_t i = 0; i < everything.size(); ++i) everything[i] = everything[i] || is_choice(problem.cells[i]);
    std::vector<int> cells;
    for (auto const& requirement : unmet(attacker, requirements, everything)) cells.push_back(requirement.cell);
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

SuppressionPattern best_start(SuppressionProblem const& problem, Attacker& attacker,
                              std::vector<Requirement> const& requirements, int starts, base::Random& random) {
    SuppressionPattern best;
    for (int i = 0; i < starts; ++i) {
        auto const prices = prices_of(problem, random);
        auto const pattern = greedy_suppression(problem, attacker, requirements, prices, random);
        // Everything together grants them all.
        CIFRA_ASSERT(pattern.has_value());
        if (best.empty() || cost_of(problem, *pattern) < cost_of(problem, best)) best = *pattern;
    }
    return best;
}

}  // namespace

SuppressionResult suppress(SuppressionProblem const& problem, SuppressionSettings const& settings) {
    CIFRA_ASSERT(!first_fault(problem) && settings.starts >= 1);
    SuppressionResult result;
    result.seed = settings.seed;
    base::Random random(settings.seed);
    auto const attacker = make_attacker(problem);
    auto const hard = unmet(*attacker, requirements_of(problem), first_pattern(problem));
    result.not_protectable = not_protectable(problem, *attacker, hard);
    if (!result.not_protectable.empty()) return result;

    BranchAndCut search(problem, *attacker, hard, best_start(problem, *attacker, hard, settings.starts, random),
                        random);
    auto limits = settings.limits;
    if (!settings.exact) limits.nodes = 1;
    search.run(limits);
    result.pattern = search.best();
    result.cost = search.best_cost();
    result.lower_bound = search.bound();
    result.nodes = search.nodes();
    result.cuts = search.cuts();
    result.audit = audit_intervals(problem, result.pattern, settings.threads);
    CIFRA_ASSERT(result.audit.under_protected.empty());
    return result;
}

}  // namespace cifra::protect

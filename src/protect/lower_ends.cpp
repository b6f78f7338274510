#include "protect/lower_ends.hpp"

#include "protect/attacker.hpp"
#include "protect/cube_attacker.hpp"

#include <algorithm>
#include <cmath>

namespace cifra::protect {
namespace {

constexpr double TOLERANCE = 1e-6;

std::vector<double> everything(SuppressionProblem const& problem) {
    std::vector<double> openness;
    for (auto const& cell : problem.cells) openness.push_back(is_always_suppressed(cell) || is_choice(cell) ? 1 : 0);
    return openness;
}

}  // namespace

void relax_lower_ends(SuppressionProblem& problem) {
    auto const attacker = make_attacker(problem);
    attacker->open(everything(problem));
    for (std::size_t i = 0; i < problem.cells.size(); ++i) {
        auto& need = problem.cells[i].need;
        if (!is_always_suppressed(problem.cells[i]) || need.below == 0) continue;
        auto const reach =
            attacker->reach({static_cast<int>(i), Direction::down}, static_cast<double>(need.below)).distance;
        need.below = std::min(need.below, static_cast<std::int64_t>(std::floor(reach + TOLERANCE)));
    }
}

void relax_lower_ends(SuppressionProblem& problem, TableShape const& shape) {
    CubeAttacker attacker(problem, shape);
    attacker.open(everything(problem));
    for (std::size_t i = 0; i < problem.cells.size(); ++i) {
        auto& below = problem.cells[i].need.below;
        if (!is_always_suppressed(problem.cells[i])) continue;
        Target const target{static_cast<int>(i), Direction::down};
        // Cubes reach what is asked or nothing.
        auto const reaches = [&](std::int64_t amount) {
            return amount == 0 || attacker.reach(target, static_cast<double>(amount)).distance > 0;
        };
        if (reaches(below)) continue;
        std::int64_t most = 0;
        for (auto too_much = below; too_much - most > 1;) {
            auto const middle = most + (too_much - most) / 2;
            (reaches(middle) ? most : too_much) = middle;
        }
        below = most;
    }
}

}  // namespace cifra::protect

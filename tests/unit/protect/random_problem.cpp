#include "random_problem.hpp"

#include "protect/suppression_cost.hpp"
#include "protect/table_problem.hpp"

namespace cifra::protect {
namespace {

constexpr std::int64_t THRESHOLD = 4;

std::int64_t random_count(base::Random& random) {
    auto const kind = random.between(0, 9);
    if (kind == 0) return 0;
    return kind <= 3 ? random.between(1, THRESHOLD - 1) : random.between(THRESHOLD, 25);
}

std::vector<std::int64_t> random_counts(std::size_t count, base::Random& random) {
    std::vector<std::int64_t> counts;
    while (counts.size() < count) counts.push_back(random_count(random));
    return counts;
}

SuppressionProblem random_table(std::vector<int> const& categories, base::Random& random) {
    std::size_t count = 1;
    for (auto const n : categories) count *= static_cast<std::size_t>(n);
    return flat_table(categories, random_counts(count, random));
}

SuppressionProblem random_hierarchy(base::Random& random) {
    // Two groups of two or three codes below the total, across a flat classification or another tree.
    Classification const tree{{-1, 0, 0, 1, 1, 2, 2, 2}};
    TableShape const shape{{tree, random.between(0, 1) == 0
                                      ? Classification{{-1, 0, 0, 1, 1}}
                                      : flat_classification(static_cast<int>(random.between(2, 3)))}};
    auto const count = leaves(shape.axes[0]).size() * leaves(shape.axes[1]).size();
    SuppressionProblem problem;
    add_table(problem, shape, sum_up(shape, random_counts(count, random)));
    return problem;
}

/// Two tables of the same persons, by the same first classification and different second ones.
SuppressionProblem random_linked(base::Random& random) {
    auto const rows = static_cast<int>(random.between(2, 4));
    TableShape const first{{flat_classification(rows), flat_classification(3)}};
    TableShape const second{{flat_classification(rows), flat_classification(2)}};
    auto const counts = random_counts(static_cast<std::size_t>(rows) * 3, random);
    std::vector<std::int64_t> others;
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
        auto const sum = counts[3 * row] + counts[3 * row + 1] + counts[3 * row + 2];
        others.push_back(random.between(0, sum));
        others.push_back(sum - others.back());
    }
    SuppressionProblem problem;
    auto const cells = add_table(problem, first, sum_up(first, counts));
    auto const other_cells = add_table(problem, second, sum_up(second, others));
    std::vector<SharedCell> shared;
    for (int row = 0; row <= rows; ++row)
        shared.push_back({cells[static_cast<std::size_t>(first.index({row, 0}))],
                          other_cells[static_cast<std::size_t>(second.index({row, 0}))]});
    link(problem, shared);
    return problem;
}

SuppressionProblem random_shape(ProblemKind kind, base::Random& random) {
    auto const n = [&](int low, int high) { return static_cast<int>(random.between(low, high)); };
    switch (kind) {
        case ProblemKind::two_way:
            return random_table({n(2, 6), n(2, 6)}, random);
        case ProblemKind::three_way:
            return random_table({n(2, 3), n(2, 4), n(2, 3)}, random);
        case ProblemKind::hierarchical:
            return random_hierarchy(random);
        case ProblemKind::linked:
            return random_linked(random);
    }
    return {};
}

}  // namespace

SuppressionProblem random_problem(ProblemKind kind, base::Random& random) {
    auto problem = random_shape(kind, random);
    mark_small_counts(problem, THRESHOLD);
    set_costs(problem,
              random.between(0, 1) == 0 ? restricted::WithholdingCost::cells : restricted::WithholdingCost::persons);
    return problem;
}

}  // namespace cifra::protect

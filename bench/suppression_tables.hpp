// Tables that the measurements of secondary suppression protect.
#pragma once

#include "base/random.hpp"
#include "protect/suppression_cost.hpp"
#include "protect/table_problem.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cifra::bench {

using base::Random;
using protect::flat_table;
using protect::mark_small_counts;
using protect::set_costs;
using protect::SuppressionProblem;
using protect::SuppressionStatus;

constexpr std::int64_t THRESHOLD = 10;

inline double part(Random& random) {
    return static_cast<double>(random.between(0, 1'000'000)) / 1e6;
}

/// Small counts anywhere: 1 to 9 in `small` cells chosen at random, 10 to 499 elsewhere.
inline std::vector<std::int64_t> scattered_counts(int cells, int small, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::int64_t> counts;
    for (int i = 0; i < cells; ++i)
        counts.push_back(i < small ? random.between(1, THRESHOLD - 1) : random.between(THRESHOLD, 499));
    for (auto i = counts.size(); i > 1; --i)
        std::swap(counts[i - 1], counts[static_cast<std::size_t>(random.between(0, static_cast<int>(i) - 1))]);
    return counts;
}

/// Small counts where rows and columns are small, as in tables of persons: row × column × noise, scaled so that `small`
/// cells are below the threshold.
inline std::vector<std::int64_t> clustered_counts(int rows, int columns, int small, std::uint64_t seed) {
    Random random(seed);
    std::vector<double> row_sizes;
    std::vector<double> column_sizes;
    for (int i = 0; i < rows; ++i) row_sizes.push_back(std::exp(3 * part(random)));
    for (int i = 0; i < columns; ++i) column_sizes.push_back(std::exp(3 * part(random)));
    std::vector<double> sizes;
    for (auto const row : row_sizes)
        for (auto const column : column_sizes) sizes.push_back(row * column * std::exp(2 * part(random)));
    auto sorted = sizes;
    std::sort(sorted.begin(), sorted.end());
    auto const scale = static_cast<double>(THRESHOLD) / sorted[static_cast<std::size_t>(small)];
    std::vector<std::int64_t> counts;
    for (auto const size : sizes) {
        auto const count = static_cast<std::int64_t>(size * scale * (1 + 1e-12));
        counts.push_back(size < sorted[static_cast<std::size_t>(small)] ? std::clamp<std::int64_t>(count, 1, 9)
                                                                        : std::max(count, THRESHOLD));
    }
    return counts;
}

inline SuppressionProblem two_way(bool clustered, restricted::WithholdingCost cost, std::uint64_t seed) {
    auto problem =
        flat_table({40, 40}, clustered ? clustered_counts(40, 40, 280, seed) : scattered_counts(1600, 280, seed));
    mark_small_counts(problem, THRESHOLD);
    set_costs(problem, cost);
    return problem;
}

/// Magnitudes instead of counts: 280 cells of any size need 15 % on both sides. Harder, and without a bar.
inline SuppressionProblem magnitudes(restricted::WithholdingCost cost, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::int64_t> values;
    for (int i = 0; i < 1600; ++i) values.push_back(1 + static_cast<std::int64_t>(std::exp(9 * part(random))));
    auto problem = flat_table({40, 40}, values);
    for (int chosen = 0; chosen < 280;) {
        auto& cell = problem.cells[static_cast<std::size_t>(41 * random.between(1, 40) + random.between(1, 40))];
        if (cell.status == SuppressionStatus::primary) continue;
        auto const need = static_cast<std::int64_t>(std::ceil(0.15 * static_cast<double>(cell.value)));
        cell.status = SuppressionStatus::primary;
        cell.need = {.below = need, .above = need};
        ++chosen;
    }
    set_costs(problem, cost);
    return problem;
}

}  // namespace cifra::bench

#include "protect/bounded_simplex.hpp"

#include "base/random.hpp"
#include "protect/basis_factors.hpp"
#include "protect/interval_audit.hpp"
#include "protect/programme_attacker.hpp"
#include "protect/table_problem.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

constexpr double INFINITE = std::numeric_limits<double>::infinity();

std::vector<SparseColumn const*> pointers(std::vector<SparseColumn> const& columns) {
    std::vector<SparseColumn const*> found;
    for (auto const& column : columns) found.push_back(&column);
    return found;
}

std::vector<double> times(std::vector<SparseColumn> const& columns, std::vector<double> const& by) {
    std::vector<double> sums(columns.size(), 0);
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (auto const& [row, coefficient] : columns[i]) sums[static_cast<std::size_t>(row)] += coefficient * by[i];
    return sums;
}

std::vector<double> times_transposed(std::vector<SparseColumn> const& columns, std::vector<double> const& by) {
    std::vector<double> sums(columns.size(), 0);
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (auto const& [row, coefficient] : columns[i]) sums[i] += coefficient * by[static_cast<std::size_t>(row)];
    return sums;
}

SparseColumn random_column(int rows, base::Random& random) {
    SparseColumn column;
    for (int row = 0; row < rows; ++row)
        if (random.between(0, 9) == 0) column.emplace_back(row, random.between(0, 1) == 0 ? -1 : 1);
    return column;
}

std::vector<double> random_vector(int rows, base::Random& random) {
    std::vector<double> vector;
    for (int i = 0; i < rows; ++i) vector.push_back(static_cast<double>(random.between(-9, 9)));
    return vector;
}

TEST(BasisFactors, SolvesBothWaysAlsoAfterColumnsWereReplaced) {
    constexpr int ROWS = 40;
    base::Random random(3);
    std::vector<SparseColumn> columns;
    for (int i = 0; i < ROWS; ++i) columns.push_back({{i, 1.0}});
    BasisFactors factors;
    int replaced = 0;
    for (int round = 0; round < 300; ++round) {
        if (round % 25 == 0) {
            ASSERT_TRUE(factors.factor(pointers(columns)));
        }
        auto const place = static_cast<int>(random.between(0, ROWS - 1));
        auto const column = random_column(ROWS, random);
        std::vector<double> image(ROWS, 0);
        for (auto const& [row, coefficient] : column) image[static_cast<std::size_t>(row)] = coefficient;
        factors.solve(image);
        if (std::abs(image[static_cast<std::size_t>(place)]) < 0.1) continue;
        factors.replace(place, image);
        columns[static_cast<std::size_t>(place)] = column;
        ++replaced;
        auto const vector = random_vector(ROWS, random);
        auto solution = vector;
        factors.solve(solution);
        EXPECT_THAT(times(columns, solution), Pointwise(DoubleNear(1e-6), vector)) << round;
        solution = vector;
        factors.solve_transposed(solution);
        EXPECT_THAT(times_transposed(columns, solution), Pointwise(DoubleNear(1e-6), vector)) << round;
    }
    EXPECT_GT(replaced, 100);
}

TEST(BasisFactors, RefusesColumnsThatDependOnEachOther) {
    std::vector<SparseColumn> const columns{{{0, 1}, {1, 1}}, {{1, 1}, {2, 1}}, {{0, 1}, {2, -1}}};
    BasisFactors factors;
    EXPECT_FALSE(factors.factor(pointers(columns)));
}

// x + y = z with x in [-2, 3] and y in [-1, 4].
TEST(BoundedSimplex, TakesASumAsFarAsItsPartsGo) {
    BoundedSimplex simplex(1, {{{0, 1}}, {{0, 1}}, {{0, -1}}}, {-2, -1, -INFINITE}, {3, 4, INFINITE});
    ASSERT_EQ(simplex.maximise({{2, 1}}), BoundedSimplex::End::optimal);
    EXPECT_THAT(simplex.values(), ElementsAre(3, 4, 7, 0));
    EXPECT_DOUBLE_EQ(std::abs(simplex.prices()[0]), 1);
    ASSERT_EQ(simplex.maximise({{2, -1}}), BoundedSimplex::End::optimal);
    EXPECT_THAT(simplex.values(), ElementsAre(-2, -1, -3, 0));
}

TEST(BoundedSimplex, SaysWhatNothingBounds) {
    BoundedSimplex simplex(1, {{{0, 1}}, {{0, -1}}}, {-2, -5}, {INFINITE, INFINITE});
    EXPECT_EQ(simplex.maximise({{0, 1}}), BoundedSimplex::End::unbounded);
    ASSERT_EQ(simplex.maximise({{0, -1}}), BoundedSimplex::End::optimal);
    EXPECT_DOUBLE_EQ(simplex.values()[1], -2);
}

TEST(BoundedSimplex, ReturnsToAVertex) {
    BoundedSimplex simplex(1, {{{0, 1}}, {{0, 1}}, {{0, -1}}}, {-2, -1, -6}, {3, 4, 6});
    ASSERT_EQ(simplex.maximise({{0, 1}, {1, 1}}), BoundedSimplex::End::optimal);
    auto const values = simplex.values();
    auto const vertex = simplex.vertex();
    ASSERT_EQ(simplex.maximise({{2, -1}}), BoundedSimplex::End::optimal);
    ASSERT_TRUE(simplex.return_to(vertex));
    EXPECT_EQ(simplex.values(), values);
}

/// A three-way table, some of its cells suppressed, some with an upper bound that is known.
SuppressionProblem three_way(std::uint64_t seed, SuppressionPattern& pattern) {
    base::Random random(seed);
    std::vector<std::int64_t> counts;
    for (int i = 0; i < 5 * 6 * 4; ++i) counts.push_back(random.between(0, 40));
    auto problem = flat_table({5, 6, 4}, counts);
    for (auto& cell : problem.cells)
        if (random.between(0, 2) == 0) cell.upper = cell.value + random.between(0, 20);
    pattern.clear();
    for (std::size_t i = 0; i < problem.cells.size(); ++i) pattern.push_back(random.between(0, 9) < 4);
    return problem;
}

// The audit does not believe its own simplex; here each end is asked of CLP.
TEST(IntervalAudit, AgreesWithAnotherSolverOnThreeWayTables) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        SuppressionPattern pattern;
        auto const problem = three_way(seed, pattern);
        ProgrammeAttacker attacker(problem);
        attacker.open(openness_of(pattern));
        for (auto const& interval : audit_intervals(problem, pattern).intervals) {
            auto const value = problem.cells[static_cast<std::size_t>(interval.cell)].value;
            auto const down = attacker.reach({interval.cell, Direction::down}, INFINITE).distance;
            auto const up = attacker.reach({interval.cell, Direction::up}, INFINITE).distance;
            EXPECT_EQ(interval.lower, value - static_cast<std::int64_t>(std::floor(down + 1e-6))) << seed;
            EXPECT_EQ(interval.upper.has_value(), std::isfinite(up)) << seed;
            if (!interval.upper) continue;
            EXPECT_EQ(*interval.upper, value + static_cast<std::int64_t>(std::floor(up + 1e-6)));
        }
    }
}

}  // namespace
}  // namespace cifra::protect

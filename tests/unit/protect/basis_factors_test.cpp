#include "protect/basis_factors.hpp"

#include "base/random.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>

namespace cifra::protect {
namespace {

using testing::DoubleNear;
using testing::Pointwise;

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

}  // namespace
}  // namespace cifra::protect

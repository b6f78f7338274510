#include "protect/table_problem.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::protect {
namespace {

using testing::ElementsAre;

std::vector<std::int64_t> values_of(SuppressionProblem const& problem) {
    std::vector<std::int64_t> values;
    for (auto const& cell : problem.cells) values.push_back(cell.value);
    return values;
}

TEST(TableProblem, SumsATwoWayTableAndWritesItsEquations) {
    auto const problem = flat_table({2, 2}, {1, 2, 3, 4});
    // Total, then its columns; each row with its total first.
    EXPECT_THAT(values_of(problem), ElementsAre(10, 4, 6, 3, 1, 2, 7, 3, 4));
    // Six sums, one of which follows from the others.
    EXPECT_EQ(problem.equations.size(), 5U);
    EXPECT_FALSE(first_fault(problem));
}

TEST(TableProblem, HasAnEquationForEachSumOfAThreeWayTable) {
    auto const problem = flat_table({2, 3, 2}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    EXPECT_EQ(problem.cells.size(), 36U);
    EXPECT_EQ(problem.cells[0].value, 78);
    EXPECT_EQ(problem.equations.size(), 36U - 12) << "one for each cell that is a sum";
    EXPECT_FALSE(first_fault(problem));
}

TEST(TableProblem, SumsATreeLevelByLevel) {
    Classification const tree{{-1, 0, 0, 1, 1, 2, 2, 2}};
    EXPECT_THAT(leaves(tree), ElementsAre(3, 4, 5, 6, 7));
    TableShape const shape{{tree}};
    EXPECT_THAT(sum_up(shape, {1, 2, 3, 4, 5}), ElementsAre(15, 3, 12, 1, 2, 3, 4, 5));
    SuppressionProblem problem;
    add_table(problem, shape, sum_up(shape, {1, 2, 3, 4, 5}));
    EXPECT_EQ(problem.equations.size(), 3U);
    EXPECT_FALSE(first_fault(problem));
}

TEST(TableProblem, FindsPlacesAndCodesBack) {
    TableShape const shape{{flat_classification(2), flat_classification(3)}};
    EXPECT_EQ(shape.index({1, 2}), 6);
    EXPECT_THAT(shape.codes(6), ElementsAre(1, 2));
}

TEST(TableProblem, MarksSmallCountsAndTrueZeros) {
    auto problem = flat_table({2}, {0, 9});
    mark_small_counts(problem, 10);
    EXPECT_EQ(problem.cells[1].status, SuppressionStatus::true_zero);
    EXPECT_EQ(problem.cells[2].status, SuppressionStatus::primary);
    EXPECT_EQ(problem.cells[2].need, (ProtectionNeed{.below = 9, .above = 0}));
}

TEST(TableProblem, LinksTablesByTheCellsTheyShare) {
    SuppressionProblem problem;
    TableShape const shape{{flat_classification(2)}};
    add_table(problem, shape, sum_up(shape, {10, 20}));
    add_table(problem, shape, sum_up(shape, {25, 5}));
    problem.cells[3].status = SuppressionStatus::primary;
    problem.cells[3].need = {.below = 1, .above = 2};
    link(problem, {{0, 3}});
    EXPECT_EQ(problem.cells[0].status, SuppressionStatus::primary);
    EXPECT_EQ(problem.cells[0].need, (ProtectionNeed{.below = 1, .above = 2}));
    EXPECT_EQ(problem.cells[3].status, SuppressionStatus::forced_safe);
    for (auto const& equation : problem.equations) EXPECT_EQ(equation.terms.front().cell, 0);
    EXPECT_FALSE(first_fault(problem));
}

TEST(TableProblem, LeavesOutEquationsThatJoiningMakesEmpty) {
    auto problem = flat_table({1}, {7});
    link(problem, {{0, 1}});
    EXPECT_TRUE(problem.equations.empty());
}

TEST(TableProblem, KeepsWhatAnEarlierReleaseSuppressedAndWhatItShowed) {
    TableShape const shape{{flat_classification(3)}};
    SuppressionProblem problem;
    auto const earlier = add_table(problem, shape, sum_up(shape, {5, 20, 30}));
    auto const now = add_table(problem, shape, sum_up(shape, {5, 20, 31}));
    mark_small_counts(problem, 10);
    bind_vintages(problem, {{earlier[1], now[1], EarlierRelease::suppressed},
                            {earlier[2], now[2], EarlierRelease::shown},
                            {earlier[0], std::nullopt, EarlierRelease::shown},
                            {earlier[3], std::nullopt, EarlierRelease::suppressed}});
    auto const status = [&](int cell) { return problem.cells[static_cast<std::size_t>(cell)].status; };
    EXPECT_EQ(status(now[1]), SuppressionStatus::primary);
    EXPECT_EQ(status(now[2]), SuppressionStatus::forced_safe);
    EXPECT_EQ(status(earlier[0]), SuppressionStatus::forced_safe);
    EXPECT_EQ(status(earlier[3]), SuppressionStatus::sticky);
    EXPECT_EQ(status(now[3]), SuppressionStatus::safe) << "revised: another number than the earlier one";
    EXPECT_FALSE(first_fault(problem));
}

TEST(SuppressionProblem, NamesItsFirstFault) {
    auto problem = flat_table({2}, {1, 2});
    problem.equations[0].constant = 1;
    EXPECT_EQ(first_fault(problem)->fault, ProblemFault::sum_is_wrong);
    problem = flat_table({2}, {1, 2});
    problem.equations[0].terms[1].cell = 9;
    EXPECT_EQ(first_fault(problem)->fault, ProblemFault::unknown_cell);
    problem = flat_table({2}, {1, 2});
    problem.cells[1].need.below = 2;
    EXPECT_EQ(first_fault(problem)->fault, ProblemFault::need_not_bounded);
    problem.cells[1].lower = 2;
    EXPECT_EQ(first_fault(problem)->fault, ProblemFault::value_not_bounded);
    problem.cells[0].cost = -1;
    EXPECT_EQ(first_fault(problem)->fault, ProblemFault::negative_number);
    EXPECT_EQ(first_fault(problem)->index, 0);
}

}  // namespace
}  // namespace cifra::protect

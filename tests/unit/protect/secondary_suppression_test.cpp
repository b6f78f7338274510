#include "protect/secondary_suppression.hpp"

#include "protect/suppression_cost.hpp"
#include "protect/table_problem.hpp"
#include "random_problem.hpp"
#include "suppression_brute_force.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace cifra::protect {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<int> suppressed_cells(SuppressionPattern const& pattern) {
    std::vector<int> cells;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i]) cells.push_back(static_cast<int>(i));
    return cells;
}

/// The example of Fischetti and Salazar (2001): investment of enterprises by activity (I, II, III) and region (A, B,
/// C). The cell of activity II in region C is sensitive.
SuppressionProblem fischetti_salazar() {
    auto problem = flat_table({3, 3}, {20, 50, 10, 8, 19, 22, 17, 32, 12});
    set_costs(problem, restricted::WithholdingCost::persons);
    problem.cells[11].status = SuppressionStatus::primary;
    return problem;
}

TEST(SecondarySuppression, SolvesTheExampleOfFischettiAndSalazar) {
    auto problem = fischetti_salazar();
    problem.cells[11].need = {.below = 5, .above = 5};
    auto const result = suppress(problem, {});
    // II and III in A and C: 8 + 22 + 17 + 12. The sensitive value lies between 5 and 30.
    EXPECT_THAT(suppressed_cells(result.pattern), ElementsAre(9, 11, 13, 15));
    EXPECT_EQ(result.cost, 59);
    EXPECT_TRUE(result.is_proven());
    EXPECT_THAT(result.audit.intervals, testing::Contains(CellInterval{11, 5, 30}));
    EXPECT_THAT(result.audit.exactly_known, IsEmpty());
}

TEST(SecondarySuppression, SuppressesMoreWhereTheNeedIsLarger) {
    auto problem = fischetti_salazar();
    problem.cells[11].need = {.below = 20, .above = 10};
    auto const result = suppress(problem, {});
    EXPECT_TRUE(result.is_proven());
    EXPECT_GT(result.cost, 59);
    EXPECT_THAT(result.audit.under_protected, IsEmpty());
}

TEST(SecondarySuppression, LeavesAloneWhatIsSafeAlready) {
    auto problem = flat_table({2, 2}, {10, 20, 30, 40});
    auto const result = suppress(problem, {});
    EXPECT_EQ(result.cost, 0);
    EXPECT_TRUE(result.is_proven());
    EXPECT_THAT(suppressed_cells(result.pattern), IsEmpty());
}

TEST(SecondarySuppression, NeverTouchesTrueZerosAndWhatMustBeShown) {
    auto problem = flat_table({3, 3}, {3, 0, 20, 0, 30, 40, 50, 60, 70});
    mark_small_counts(problem, 10);
    problem.cells[0].status = SuppressionStatus::forced_safe;
    auto const result = suppress(problem, {});
    ASSERT_TRUE(result.is_proven());
    for (std::size_t i = 0; i < problem.cells.size(); ++i)
        EXPECT_FALSE(result.pattern[i] && (problem.cells[i].value == 0 || i == 0)) << i;
}

TEST(SecondarySuppression, SaysWhichCellsNothingProtects) {
    auto problem = flat_table({2}, {3, 20});
    mark_small_counts(problem, 10);
    for (auto& cell : problem.cells)
        if (cell.status == SuppressionStatus::safe) cell.status = SuppressionStatus::forced_safe;
    auto const result = suppress(problem, {});
    EXPECT_THAT(result.not_protectable, ElementsAre(1));
    EXPECT_TRUE(result.pattern.empty());
}

TEST(SecondarySuppression, GrantsAWidthWhereverItLies) {
    auto problem = fischetti_salazar();
    problem.cells[11].need = {.sliding = 25};
    auto result = suppress(problem, {});
    EXPECT_EQ(result.cost, 59);
    problem.cells[11].need = {.sliding = 26};
    result = suppress(problem, {});
    EXPECT_GT(result.cost, 59);
    EXPECT_THAT(result.audit.under_protected, IsEmpty());
}

TEST(SecondarySuppression, KeepsAnEarlierPatternAndProtectsAcrossReleases) {
    // Last year's release withheld the cells of 3 and 20 of four; this year one cell of another column was revised.
    TableShape const shape{{flat_classification(4)}};
    SuppressionProblem problem;
    auto const earlier = add_table(problem, shape, sum_up(shape, {3, 20, 30, 40}));
    auto const now = add_table(problem, shape, sum_up(shape, {3, 20, 30, 45}));
    mark_small_counts(problem, 10);
    bind_vintages(problem, {{earlier[0], std::nullopt, EarlierRelease::shown},
                            {earlier[1], now[1], EarlierRelease::suppressed},
                            {earlier[2], now[2], EarlierRelease::suppressed},
                            {earlier[3], now[3], EarlierRelease::shown},
                            {earlier[4], std::nullopt, EarlierRelease::shown}});
    auto const result = suppress(problem, {});
    EXPECT_THAT(suppressed_cells(result.pattern), ElementsAre(now[1], now[2]));
    EXPECT_THAT(result.audit.under_protected, IsEmpty());
}

TEST(SecondarySuppression, GivesTheSamePatternForTheSameSeed) {
    base::Random random(77);
    for (auto const kind : {ProblemKind::two_way, ProblemKind::three_way, ProblemKind::hierarchical}) {
        auto const problem = random_problem(kind, random);
        EXPECT_EQ(suppress(problem, {.seed = 4}).pattern, suppress(problem, {.seed = 4}).pattern);
    }
}

TEST(SecondarySuppression, BreaksTiesByTheSeed) {
    // Every pair of columns does equally well.
    auto problem = flat_table({8, 8}, std::vector<std::int64_t>(64, 20));
    problem.cells[10].status = SuppressionStatus::primary;
    problem.cells[10].need = {.below = 5, .above = 5};
    std::set<SuppressionPattern> patterns;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        auto const result = suppress(problem, {.seed = seed});
        EXPECT_TRUE(result.is_proven());
        EXPECT_EQ(result.cost, 4);
        EXPECT_EQ(result.seed, seed);
        patterns.insert(result.pattern);
    }
    EXPECT_GT(patterns.size(), 5U);
}

TEST(SecondarySuppression, TellsTheGapWhereItStopsEarly) {
    base::Random random(3);
    std::vector<std::int64_t> counts;
    for (int i = 0; i < 144; ++i) counts.push_back(random.between(1, 60));
    auto problem = flat_table({12, 12}, counts);
    mark_small_counts(problem, 5);
    set_costs(problem, restricted::WithholdingCost::persons);
    auto const quick = suppress(problem, {.exact = false});
    auto const exact = suppress(problem, {});
    EXPECT_THAT(quick.audit.under_protected, IsEmpty());
    EXPECT_TRUE(exact.is_proven());
    EXPECT_LE(quick.lower_bound, exact.cost);
    EXPECT_LE(exact.cost, quick.cost);
    EXPECT_GE(quick.gap(), 0);
    EXPECT_LE(quick.gap(), 1);
}

}  // namespace
}  // namespace cifra::protect

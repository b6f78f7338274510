#include "protect/large_table.hpp"

#include "protect/cube_attacker.hpp"
#include "protect/hierarchical_suppression.hpp"
#include "protect/secondary_suppression.hpp"
#include "protect/suppression_cost.hpp"
#include "suppression_brute_force.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::protect {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

struct Table {
    TableShape shape;
    SuppressionProblem problem;
};

Table table_of(TableShape const& shape, std::vector<std::int64_t> const& leaf_values) {
    Table table{shape, {}};
    add_table(table.problem, shape, sum_up(shape, leaf_values));
    return table;
}

Table random_table(std::vector<Classification> axes, std::uint64_t seed) {
    base::Random random(seed);
    std::size_t count = 1;
    for (auto const& axis : axes) count *= leaves(axis).size();
    std::vector<std::int64_t> values;
    while (values.size() < count)
        values.push_back(random.between(0, 5) == 0 ? random.between(1, 3) : random.between(4, 30));
    auto table = table_of({std::move(axes)}, values);
    mark_small_counts(table.problem, 4);
    set_costs(table.problem, restricted::WithholdingCost::persons);
    return table;
}

TEST(CubeAttacker, FindsTheRectangleOfATwoWayTable) {
    auto const table = table_of({{flat_classification(2), flat_classification(2)}}, {5, 6, 7, 8});
    CubeAttacker attacker(table.problem, table.shape);
    std::vector<double> openness(9, 0);
    for (auto const cell : {4U, 5U, 7U}) openness[cell] = 1;
    attacker.open(openness);
    EXPECT_EQ(attacker.reach({4, Direction::up}, 3).distance, 0);
    attacker.open(8, 1);
    auto const reach = attacker.reach({4, Direction::up}, 3);
    EXPECT_EQ(reach.distance, 3);
    EXPECT_THAT(reach.moves,
                UnorderedElementsAre(std::pair(4, 3.0), std::pair(5, -3.0), std::pair(7, -3.0), std::pair(8, 3.0)));
    EXPECT_EQ(attacker.reach({4, Direction::up}, 7).distance, 0) << "the cell of 6 cannot fall by 7";
}

TEST(CubeAttacker, MovesATotalWithOneOfItsParts) {
    auto const table = table_of({{flat_classification(3)}}, {5, 6, 7});
    CubeAttacker attacker(table.problem, table.shape);
    attacker.open({1, 0, 1, 0});
    EXPECT_THAT(attacker.reach({0, Direction::down}, 6).moves,
                UnorderedElementsAre(std::pair(0, -6.0), std::pair(2, -6.0)));
}

TEST(CubeAttacker, AddsUpCubesWhereOneIsNotEnough) {
    // A total of three over parts of one and two falls only when both do.
    Classification const tree{{-1, 0, 0, 1, 1}};
    auto const table = table_of({{tree}}, {9, 1, 2});
    CubeAttacker attacker(table.problem, table.shape);
    attacker.open({0, 1, 1, 1, 1});
    EXPECT_THAT(attacker.reach({1, Direction::down}, 3).moves,
                UnorderedElementsAre(std::pair(1, -3.0), std::pair(3, -1.0), std::pair(4, -2.0), std::pair(2, 3.0)));
}

TEST(LargeTable, ProtectsAgainstWholeNumbersInAnyShape) {
    Classification const tree{{-1, 0, 0, 1, 1, 2, 2}};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const flat = flat_classification(3);
        auto const axes = seed % 2 == 0 ? std::vector{flat, flat, flat} : std::vector{tree, tree};
        auto const table = random_table(axes, seed);
        auto const result = suppress_large_table(table.problem, table.shape, seed);
        ASSERT_THAT(result.not_protected, IsEmpty()) << seed;
        BruteForceAttacker attacker(table.problem, result.pattern, 12);
        EXPECT_THAT(attacker.under_protected(), IsEmpty()) << seed;
        for (auto const& within : result.within) {
            EXPECT_TRUE(attacker.is_possible(within.cell, within.lower, within.lower)) << seed;
            EXPECT_TRUE(attacker.is_possible(within.cell, *within.upper, *within.upper)) << seed;
        }
    }
}

TEST(LargeTable, StaysAboveItsBoundAndTheProvenOptimum) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        auto const table = random_table({flat_classification(5), flat_classification(5)}, seed);
        auto const result = suppress_large_table(table.problem, table.shape, seed);
        auto const exact = suppress(table.problem, {});
        ASSERT_TRUE(exact.is_proven());
        EXPECT_LE(result.lower_bound, exact.cost) << seed;
        EXPECT_LE(exact.cost, result.cost) << seed;
    }
}

TEST(LargeTable, SaysWhichCellsNoCubeProtects) {
    auto table = table_of({{flat_classification(2)}}, {3, 0});
    mark_small_counts(table.problem, 4);
    table.problem.cells[0] = {.value = 3, .status = SuppressionStatus::forced_safe};
    EXPECT_THAT(suppress_large_table(table.problem, table.shape, 1).not_protected, testing::ElementsAre(1));
}

TEST(LargeTable, TakesTheTopDownPatternOfTwoTreesWhereItIsCheaper) {
    Classification tree{{-1}};
    for (int group = 0; group < 4; ++group) tree.parents.push_back(0);
    for (int leaf = 0; leaf < 16; ++leaf) tree.parents.push_back(1 + leaf / 4);
    auto const [shape, problem] = random_table({tree, tree}, 11);
    auto const result = suppress_large_table(problem, shape, 1);
    EXPECT_EQ(result.method, LargeTableMethod::top_down);
    EXPECT_EQ(result.cost, suppress_hierarchical(problem, shape, 1).cost);
    EXPECT_THAT(audit_intervals(problem, result.pattern).under_protected, IsEmpty());
}

}  // namespace
}  // namespace cifra::protect

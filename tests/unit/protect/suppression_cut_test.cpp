#include "protect/suppression_cut.hpp"

#include "protect/attacker.hpp"
#include "protect/cell_network.hpp"
#include "protect/cut_separation.hpp"
#include "protect/programme_attacker.hpp"
#include "protect/suppression_cost.hpp"
#include "protect/table_problem.hpp"
#include "random_problem.hpp"
#include "suppression_brute_force.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>

namespace cifra::protect {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

/// A row of cells with these values and its total. The cells of `primary` places are primary.
SuppressionProblem row_of(std::vector<std::int64_t> const& values, std::vector<int> const& primary) {
    auto problem = flat_table({static_cast<int>(values.size())}, values);
    for (auto const place : primary) problem.cells[static_cast<std::size_t>(place)].status = SuppressionStatus::primary;
    return problem;
}

TEST(SuppressionCut, SubtractsWhatPrimaryCellsGrantAndScalesTheRestToOne) {
    auto const problem = row_of({5, 3, 20, 4}, {1, 2});
    // A rise of 5 by 9: the other primary cell grants 3, so 6 are missing; 20 can grant all, 4 two thirds.
    auto const cut = capacity_cut(problem, {{2, 3}, {3, 9}, {4, 4}}, 9);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->least, 1);
    EXPECT_THAT(cut->terms, ElementsAre(Pair(3, 1.0), Pair(4, 4.0 / 6)));
}

TEST(SuppressionCut, SaysNothingWherePrimaryCellsGrantAll) {
    EXPECT_FALSE(capacity_cut(row_of({5, 9}, {1, 2}), {{2, 9}}, 9));
}

TEST(SuppressionCut, CoversWhatThePointLeavesMissing) {
    // 0.7 a + 0.5 b + 0.4 c >= 1 with a whole: the others have to grant 0.3, and each of them can.
    SuppressionCut const capacity{{{1, 0.7}, {2, 0.5}, {3, 0.4}}, 1};
    auto const cut = cover_cut(capacity, {0, 1, 0.6, 0});
    ASSERT_TRUE(cut);
    EXPECT_THAT(cut->terms, ElementsAre(Pair(2, 1.0), Pair(3, 1.0)));
    EXPECT_FALSE(cover_cut(capacity, {0, 1, 1, 0}));
}

TEST(SuppressionCut, LetsNoCellStandAloneForOthers) {
    auto const problem = row_of({20, 30, 40}, {});
    auto const cut = bridgeless_cut(problem, {{2, 1}, {3, 0}}, 1);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->least, 0);
    EXPECT_THAT(cut->terms, ElementsAre(Pair(1, -1.0), Pair(2, 1.0), Pair(3, 1.0)));
    EXPECT_FALSE(bridgeless_cut(row_of({20, 30, 40}, {2}), {{2, 1}, {3, 0}}, 1)) << "a primary cell is there for good";
}

TEST(SuppressionCut, AsksForMoreThanAPatternThatDoesNotProtect) {
    auto const problem = row_of({20, 30, 40}, {1});
    auto const cut = wider_pattern_cut(problem, {0, 1, 1, 0});
    EXPECT_THAT(cut.terms, ElementsAre(Pair(0, 1.0), Pair(3, 1.0)));
    EXPECT_GT(cut.violation({0, 1, 1, 0}), 0);
}

// What separation says of a point must hold for every pattern that protects, or the optimum would be cut off.
TEST(CutSeparation, CutsOffNoPatternThatProtects) {
    int held = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        base::Random random(seed);
        auto const problem = random_problem(static_cast<ProblemKind>(seed % 4), random);
        auto const attacker = make_attacker(problem);
        auto const hard = unmet(*attacker, requirements_of(problem), first_pattern(problem));
        if (hard.empty()) continue;
        std::vector<double> point;
        auto pattern = first_pattern(problem);
        for (std::size_t i = 0; i < problem.cells.size(); ++i) {
            auto const& cell = problem.cells[i];
            point.push_back(pattern[i] ? 1 : is_choice(cell) ? static_cast<double>(random.between(0, 3)) / 8 : 0);
            if (is_choice(cell) && random.between(0, 2) > 0) pattern[i] = true;
        }
        auto const cuts = CutSeparation(problem, *attacker, hard).capacity(point);
        if (!unmet(*attacker, hard, pattern).empty()) continue;
        for (auto const& cut : cuts) {
            EXPECT_LE(cut.violation(openness_of(pattern)), 1e-9) << seed;
            ++held;
        }
    }
    EXPECT_GT(held, 50);
}

TEST(CutSeparation, FindsNothingAtAPatternThatProtectsAndSomethingAtOneThatDoesNot) {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        base::Random random(seed);
        auto const problem = random_problem(static_cast<ProblemKind>(seed % 4), random);
        auto const attacker = make_attacker(problem);
        auto const needs = requirements_of(problem);
        auto pattern = first_pattern(problem);
        for (std::size_t i = 0; i < pattern.size(); ++i)
            if (is_choice(problem.cells[i]) && random.between(0, 2) == 0) pattern[i] = true;
        bool const protects = unmet(*attacker, needs, pattern).empty();
        auto const cuts = CutSeparation(problem, *attacker, needs).capacity(openness_of(pattern));
        EXPECT_EQ(cuts.empty(), protects) << seed;
    }
}

TEST(ProgrammeAttacker, GivesABarrierThatHoldsForEveryPattern) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        base::Random random(seed);
        auto const problem = random_problem(ProblemKind::three_way, random);
        ProgrammeAttacker attacker(problem);
        auto const random_openness = [&] {
            std::vector<double> openness;
            for (std::size_t i = 0; i < problem.cells.size(); ++i)
                openness.push_back(random.between(0, 1) == 0 ? 0 : 1);
            return openness;
        };
        Target const target{static_cast<int>(random.between(0, static_cast<int>(problem.cells.size()) - 1)),
                            Direction::up};
        attacker.open(random_openness());
        auto const barrier = attacker.reach(target, 9).barrier;
        if (barrier.empty()) continue;
        for (int i = 0; i < 10; ++i) {
            auto const openness = random_openness();
            attacker.open(openness);
            double most = 0;
            for (auto const& [cell, weight] : barrier) most += weight * openness[static_cast<std::size_t>(cell)];
            EXPECT_LE(attacker.reach(target, 9).distance, most + 1e-6) << seed;
        }
    }
}

TEST(CellNetwork, GivesEachCellOppositeSignsAtItsEnds) {
    auto const problem = flat_table({2, 3}, {1, 2, 3, 4, 5, 6});
    auto const network = cell_network(problem);
    ASSERT_TRUE(network);
    EXPECT_EQ(network->nodes, 7);
    for (auto const& arc : network->arcs) EXPECT_NE(arc.tail, arc.head);
}

TEST(CellNetwork, HoldsAtMostOneTree) {
    Classification const tree{{-1, 0, 0, 1, 1}};
    auto const network_of = [](std::vector<Classification> axes) {
        TableShape const shape{std::move(axes)};
        std::size_t count = 1;
        for (auto const& axis : shape.axes) count *= leaves(axis).size();
        SuppressionProblem problem;
        add_table(problem, shape, sum_up(shape, std::vector<std::int64_t>(count, 5)));
        return cell_network(problem);
    };
    EXPECT_TRUE(network_of({tree, flat_classification(3)}));
    EXPECT_FALSE(network_of({tree, tree}));
    EXPECT_FALSE(network_of({flat_classification(2), flat_classification(2), flat_classification(2)}));
}

TEST(SuppressionCost, IsOneTheValueOrItsLogarithm) {
    auto problem = row_of({3, 0}, {});
    set_costs(problem, restricted::WithholdingCost::cells);
    EXPECT_EQ(problem.cells[1].cost, 1);
    set_costs(problem, restricted::WithholdingCost::persons);
    EXPECT_EQ(problem.cells[1].cost, 3);
    EXPECT_EQ(problem.cells[2].cost, 0);
    set_costs(problem, restricted::WithholdingCost::between);
    EXPECT_DOUBLE_EQ(problem.cells[1].cost, std::log(4.0));
}

}  // namespace
}  // namespace cifra::protect

#include "protect/move_room.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

namespace cifra::protect {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

constexpr double INFINITE = std::numeric_limits<double>::infinity();

/// 10 = 3 + 7, all suppressed; that the total is at most 12 is known.
struct Sum {
    SuppressionProblem problem{{{.value = 10, .upper = 12}, {.value = 3}, {.value = 7}},
                               {{{{0, -1}, {1, 1}, {2, 1}}, 0}}};
    SuppressionPattern pattern{true, true, true};
    std::vector<MoveEquation> equations = move_equations(problem, pattern);
};

// The total rises by 2 at most, and the other part falls by 7 or 3: so the parts rise by 2 + 7 and 2 + 3 at most.
TEST(MoveRoom, IsWhatTheOthersOfAnEquationCanMakeGood) {
    Sum const sum;
    auto room = first_room(sum.problem, sum.pattern);
    EXPECT_THAT(room.most_up, ElementsAre(2, INFINITE, INFINITE));
    EXPECT_THAT(room.most_down, ElementsAre(10, 3, 7));
    EXPECT_TRUE(tighten(room, sum.equations.front()));
    EXPECT_THAT(room.most_up, ElementsAre(2, 9, 5));
    EXPECT_THAT(room.most_down, ElementsAre(10, 3, 7));
    EXPECT_FALSE(tighten(room, sum.equations.front())) << "nothing more to learn";
}

// 8 = 2 x 4 and 8 is known to be at most 11: the 4 rises by 3 / 2.
TEST(MoveRoom, DividesByTheCoefficient) {
    SuppressionProblem const problem{{{.value = 8, .upper = 11}, {.value = 4}}, {{{{0, -1}, {1, 2}}, 0}}};
    SuppressionPattern const pattern{true, true};
    auto room = first_room(problem, pattern);
    tighten(room, move_equations(problem, pattern), 2);
    EXPECT_THAT(room.most_up, ElementsAre(3, 1.5));
    EXPECT_THAT(room.most_down, ElementsAre(8, 4));
}

TEST(MoveRoom, HasNoneForShownCellsAndLeavesThemOutOfEquations) {
    Sum const sum;
    auto const room = first_room(sum.problem, {false, true, true});
    EXPECT_EQ(room.most_up.front(), 0);
    EXPECT_EQ(room.most_down.front(), 0);
    EXPECT_THAT(move_equations(sum.problem, {false, true, true}).front(), SizeIs(2));
}

TEST(Moves, FitWhenEveryEquationAndBoundHolds) {
    Sum const sum;
    EXPECT_TRUE(fits(sum.problem, sum.equations, {2, -1, 3}));
    EXPECT_TRUE(fits(sum.problem, sum.equations, {-10, -3, -7}));
}

// The seeded faults: a solver that is off by one anywhere is not believed.
TEST(Moves, DoNotFitWhenOneOfThemIsOffByOne) {
    Sum const sum;
    EXPECT_FALSE(fits(sum.problem, sum.equations, {2, -1, 4})) << "the sum";
    EXPECT_FALSE(fits(sum.problem, sum.equations, {3, 0, 3})) << "above 12";
    EXPECT_FALSE(fits(sum.problem, sum.equations, {-2, -4, 2})) << "below 0";
    EXPECT_FALSE(fits(sum.problem, sum.equations, {2, -1, std::numeric_limits<double>::quiet_NaN()}));
}

}  // namespace
}  // namespace cifra::protect

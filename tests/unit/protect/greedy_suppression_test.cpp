#include "protect/greedy_suppression.hpp"

#include "protect/suppression_cost.hpp"
#include "protect/table_problem.hpp"

#include <gtest/gtest.h>

namespace cifra::protect {
namespace {

/// 44 = 5 + 9 + 30, where the 5 is primary and readers know that the 9 is no more.
class Opening : public testing::Test {
protected:
    Opening() : m_problem(flat_table({3}, {5, 9, 30})) {
        set_costs(m_problem, restricted::WithholdingCost::persons);
        m_problem.cells[1].status = SuppressionStatus::primary;
        m_problem.cells[2].upper = 9;
    }

    /// Opens what the needs ask for, then, when that is not enough, everything.
    bool open(bool everything) {
        auto const attacker = make_attacker(m_problem);
        base::Random random(1);
        m_pattern = first_pattern(m_problem);
        attacker->open(openness_of(m_pattern));
        auto const requirements = requirements_of(m_problem);
        if (everything) return open_everything(m_problem, m_pattern, *attacker, requirements);
        return open_all(m_pattern, *attacker, requirements, prices_of(m_problem, random));
    }

    SuppressionProblem m_problem;
    SuppressionPattern m_pattern;
};

TEST_F(Opening, TakesTheCheapestCellThatLetsACountRise) {
    m_problem.cells[1].need = {.above = 3};
    EXPECT_TRUE(open(false));
    EXPECT_EQ(m_pattern, SuppressionPattern({false, true, true, false}));
}

// The 5 is known to be no more either: where it cannot rise it falls, and what rises for it is the 30.
TEST_F(Opening, SeeksAWidthDownwardsWhereUpwardsIsNone) {
    m_problem.cells[1].upper = 5;
    m_problem.cells[1].need = {.sliding = 3};
    EXPECT_TRUE(open(false));
    EXPECT_TRUE(m_pattern[3]);
    EXPECT_FALSE(m_pattern[0]);
}

// Only the 30 is left to move, by two in each direction.
TEST_F(Opening, GrantsAWidthThatNoSingleDirectionGivesByEverythingOnly) {
    m_problem.cells[1].need = {.sliding = 4};
    m_problem.cells[3].lower = 28;
    m_problem.cells[3].upper = 32;
    for (auto const cell : {0U, 2U}) m_problem.cells[cell].status = SuppressionStatus::forced_safe;
    EXPECT_FALSE(open(false));
    EXPECT_TRUE(open(true));
    EXPECT_EQ(m_pattern, SuppressionPattern({false, true, false, true}));
}

TEST_F(Opening, OfEverythingSaysWhenItIsNotEnough) {
    m_problem.cells[1].need = {.above = 3};
    for (auto const cell : {0U, 2U, 3U}) m_problem.cells[cell].status = SuppressionStatus::forced_safe;
    EXPECT_FALSE(open(true));
}

}  // namespace
}  // namespace cifra::protect

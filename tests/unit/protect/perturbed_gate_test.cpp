#include "protect/perturbed_gate.hpp"

#include "base/random.hpp"
#include "protect/perturbation_table.hpp"

#include <gmock/gmock.h>

namespace cifra::protect {
namespace {

using testing::HasSubstr;
using testing::Not;

attack::PerturbedCells whole_of_two(std::uint32_t whole, std::uint32_t first, std::uint32_t second) {
    return {{2, 0, 1}, {whole, first, second}, {{0, {1, 2}, attack::SumRelation::equal}}};
}

/// Seeded fault: noise at its ends, in which a whole and its parts give all three counts away.
TEST(PerturbedGate, RefusesATableWhoseSmallCountsFollowFromItsSums) {
    auto const refused = check_perturbed(whole_of_two(6, 5, 7), 10);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::disclosive);
    EXPECT_THAT(refused.error().message.en, HasSubstr("3 cells with fewer than 10 persons"));
    for (auto const* count : {" 5 ", " 6 ", " 7 ", " 8 "})
        EXPECT_THAT(refused.error().message.en, Not(HasSubstr(count)));
}

/// Seeded fault: a count that many sums lead to, as if it were published so often.
TEST(PerturbedGate, RefusesCountsThatManySumsLeadTo) {
    attack::PerturbedCells cells{{5, 2, 3}, {8}, {}};
    for (std::size_t split = 0; split < 600; ++split) {
        cells.sums.push_back({0, {2 * split + 1, 2 * split + 2}, attack::SumRelation::equal});
        cells.shown.insert(cells.shown.end(), {split % 2 == 0 ? 3U : 4U, split % 4 < 2 ? 4U : 3U});
    }
    auto const refused = check_perturbed(cells, 10);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::disclosive);
    EXPECT_THAT(refused.error().message.en, HasSubstr("can be told by averaging"));
}

TEST(PerturbedGate, LetsCountsPassThatNobodyCanCompute) {
    auto const passed = check_perturbed(whole_of_two(12, 5, 7), 10);
    ASSERT_TRUE(passed);
    EXPECT_EQ(passed->pinned, 0U);
}

TEST(PerturbedGate, LetsKnownCountsPassThatAreNotSmall) {
    auto const passed = check_perturbed(whole_of_two(20, 12, 14), 10);
    ASSERT_TRUE(passed);
    EXPECT_EQ(passed->pinned, 3U);
    EXPECT_EQ(passed->small, 0U);
}

/// The terms say no ones and twos, the table shows some: we do not do what we say.
TEST(PerturbedGateDeathTest, EndsTheProgramWhenATableBreaksItsTerms) {
    EXPECT_DEATH(static_cast<void>(check_perturbed({{5, 2}, {1, 4}, {}}, 10)), "");
}

}  // namespace
}  // namespace cifra::protect

#include "protect/suppressed_gate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::protect {
namespace {

using restricted::CountedTable;
using restricted::SumKind;

CountedTable row(SumKind kind, std::int64_t whole, std::int64_t a, std::int64_t b) {
    return {{3}, {{{0, {1, 2}, kind}}}, {whole, a, b}};
}

TEST(SuppressedGate, CatchesACellThatItsTotalGivesAway) {
    auto const checked = check_suppressed(row(SumKind::equal, 12, 3, 9), {false, true, false}, 10);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, base::ErrorCode::disclosive);
    EXPECT_THAT(checked.error().message.en, testing::HasSubstr("would be shown: 1;"));
}

TEST(SuppressedGate, LetsTwoCellsPassThatHideEachOther) {
    EXPECT_TRUE(check_suppressed(row(SumKind::equal, 12, 3, 9), {false, true, true}, 10));
}

TEST(SuppressedGate, CatchesTwoCellsThatCanOnlyBeOneEach) {
    EXPECT_FALSE(check_suppressed(row(SumKind::equal, 2, 1, 1), {false, true, true}, 10)) << "zeros are shown";
    EXPECT_TRUE(check_suppressed(row(SumKind::equal, 2, 1, 1), {true, true, true}, 10));
}

TEST(SuppressedGate, KnowsThatPartsMayFallShort) {
    EXPECT_TRUE(check_suppressed(row(SumKind::at_least, 12, 3, 7), {false, true, false}, 10));
    EXPECT_FALSE(check_suppressed(row(SumKind::at_least, 12, 1, 11), {false, true, false}, 10))
        << "at most one is left";
}

TEST(SuppressedGate, KnowsThatEachPartIsNoMoreThanTheWhole) {
    EXPECT_TRUE(check_suppressed(row(SumKind::each, 12, 3, 12), {false, true, false}, 10));
    EXPECT_FALSE(check_suppressed(row(SumKind::each, 1, 1, 1), {false, true, false}, 10));
}

TEST(SuppressedGate, NamesCountsThatFollowAndAreNotSmall) {
    auto const checked = check_suppressed(row(SumKind::equal, 42, 30, 12), {false, true, false}, 10);
    ASSERT_TRUE(checked);
    EXPECT_THAT(*checked, testing::ElementsAre(1U));
}

}  // namespace
}  // namespace cifra::protect

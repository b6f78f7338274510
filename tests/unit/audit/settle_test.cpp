#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr char const* ID = "share:DF_TEST/A.REGION.COUNTED.A.2019";
constexpr char const* COMPUTATION = "872 / 1652 = 52.78% -> 53%; printed 55%";

std::vector<Finding> findings() {
    return audit({{block(BlockKind::shares_only, 1652, {part("A", 872, "55"), part("B", 241, "15")})}, {}, {}});
}

TEST(Settle, LowersAFindingToNotedAndKeepsTheDecision) {
    auto found = findings();
    ASSERT_TRUE(blocks_release(found));
    auto const lapsed = settle(
        found, {{ID, COMPUTATION, {"Other base", "Otra base"}, "explained", "2026-11-23", {"Editors", "Editoras"}}});
    EXPECT_THAT(lapsed, IsEmpty());
    EXPECT_EQ(found[0].severity, Severity::noted);
    EXPECT_EQ(found[0].outcome, Outcome::fail) << "it stays wrong";
    ASSERT_TRUE(found[0].settlement);
    EXPECT_EQ(found[0].settlement->state, "explained");
    EXPECT_EQ(found[0].settlement->explanation.es, "Otra base");
    EXPECT_EQ(found[0].settlement->date, "2026-11-23");
    EXPECT_EQ(found[0].settlement->by.en, "Editors");
    EXPECT_FALSE(blocks_release(found));
}

TEST(Settle, LeavesTheQuestionToTheSourceUntilItIsExplained) {
    auto noted = findings();
    settle(noted, {{ID, "", {}, "noted", "", {}}});
    EXPECT_EQ(noted[0].what_to_do.en, "Ask the source which is right, the share or the counts.");
    auto explained = findings();
    settle(explained, {{ID, "", {"So.", "Así."}, "explained", "", {}}});
    EXPECT_TRUE(explained[0].what_to_do.empty());
}

TEST(Settle, LapsesWhenTheFiguresHaveChanged) {
    auto found = findings();
    EXPECT_THAT(settle(found, {{ID, "872 / 1653 = 52.75% -> 53%; printed 55%", {}, "noted", "", {}}}), ElementsAre(0));
    EXPECT_TRUE(blocks_release(found));
    EXPECT_FALSE(found[0].settlement);
}

TEST(Settle, MatchesAnyComputationWhenNoneIsGiven) {
    auto found = findings();
    EXPECT_THAT(settle(found, {{ID, "", {}, "noted", "", {}}}), IsEmpty());
    EXPECT_FALSE(blocks_release(found));
}

TEST(Settle, LapsesWhereNothingFailsAnyMore) {
    auto found = findings();
    auto const passes = "share:DF_TEST/A.REGION.COUNTED.B.2019";
    EXPECT_THAT(settle(found, {{"share:gone", "", {}, "noted", "", {}}, {passes, "", {}, "noted", "", {}}}),
                ElementsAre(0, 1));
    EXPECT_EQ(found[1].severity, Severity::info);
}

TEST(ApplyDecisions, ReportsEachDecisionThatLapsedAndNeverBlocksByIt) {
    auto found = findings();
    auto const count = found.size();
    apply_decisions(found,
                    {{ID, "other", {}, "noted", "", {}, "audit.toml:7"}, {"share:gone", "", {}, "noted", "", {}}});
    ASSERT_EQ(found.size(), count + 2);
    EXPECT_EQ(found[count].rule, "settlement");
    EXPECT_EQ(found[count].where.en, "audit.toml:7");
    EXPECT_EQ(found[count].computation, "other | " + found[0].computation);
    EXPECT_EQ(found[count].severity, Severity::info);
    EXPECT_EQ(found[count + 1].statement.en, "No finding “share:gone” is left to decide on.");
}

TEST(BlocksRelease, IsFalseWithoutFindings) {
    EXPECT_FALSE(blocks_release({}));
}

}  // namespace
}  // namespace cifra::audit

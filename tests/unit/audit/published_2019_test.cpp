// Every row of the table of the 2019 edition, to the last digit (docs/methods/arithmetic_audit.md).
#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

Finding only(Block const& block, std::string const& rule) {
    auto findings = findings_of(block, rule);
    EXPECT_EQ(findings.size(), 1U);
    return findings.front();
}

TEST(Published2019, OwnCountry872Is53AndOnlyAnotherBaseFits) {
    auto const findings =
        findings_of(partition(1652, {without(part("Own", 872, "55"), {"Guatemala", "~the Dominican Republic"}),
                                     without(part("Abroad", 241, "15"), {"Guatemala", "~the Dominican Republic"})}),
                    "share");
    EXPECT_EQ(findings[0].computation, "872 / 1652 = 52.78% -> 53%; printed 55%");
    EXPECT_THAT(kinds_of(findings[0]), ElementsAre("another_base"));
    EXPECT_THAT(findings[0].explanations[0].text.en,
                HasSubstr("55% and 15% would both be right for a base from 1,572 to 1,600"));
    EXPECT_EQ(findings[1].outcome, Outcome::pass);
}

TEST(Published2019, ThreeSharesOfPeopleReachedAreTenTimesTooLarge) {
    auto const findings = findings_of(
        partition(28044414, {part("Adults", 1658944, "59"), part("Minors", 909359, "32"), part("LGBTIQ+", 45921, "2")}),
        "share");
    EXPECT_EQ(findings[0].computation, "1658944 / 28044414 = 5.92% -> 6%; printed 59%");
    EXPECT_EQ(findings[1].computation, "909359 / 28044414 = 3.24% -> 3%; printed 32%");
    EXPECT_EQ(findings[2].computation, "45921 / 28044414 = 0.16% -> 0%; printed 2%");
    for (auto const& finding : findings) {
        EXPECT_EQ(finding.outcome, Outcome::fail);
        EXPECT_EQ(finding.explanations.front().kind, "factor_of_ten");
    }
    EXPECT_THAT(findings[2].explanations[0].text.en, HasSubstr("0.164% × 10 = 1.64%, printed as 2%"));
}

TEST(Published2019, DirectPreventionIsTheComplementOfIndirect) {
    auto const block = partition(28044414, {without(part("Direct", 662128, "3"), {"El Salvador"}),
                                            without(part("Indirect", 27071705, "97"), {"Belize", "El Salvador"})});
    auto const shares = findings_of(block, "share");
    EXPECT_EQ(shares[0].computation, "662128 / 28044414 = 2.36% -> 2%; printed 3%");
    EXPECT_EQ(shares[0].explanations.front().kind, "complement");
    EXPECT_EQ(shares[1].outcome, Outcome::pass);
    auto const sum = only(block, "partition");
    EXPECT_EQ(sum.outcome, Outcome::not_evaluable);
    EXPECT_EQ(sum.remainder, 310581);
    EXPECT_THAT(sum.statement.en, StartsWith("The two parts add up to 27,733,833 of 28,044,414; 310,581 remain."));
    EXPECT_THAT(sum.statement.en, EndsWith("no data from El Salvador; for “Indirect” also no data from Belize."));
}

TEST(Published2019, EightFormsOfExploitationLeave452WithoutACategory) {
    auto const sum =
        only(partition(1652, {part("Sexual", 789), part("Labour", 155), part("Marriage", 14), part("Begging", 16),
                              part("Adoption", 20), part("Illegal", 29), part("Other", 99), unknown("Not known", 78)}),
             "partition");
    EXPECT_EQ(sum.outcome, Outcome::fail);
    EXPECT_EQ(sum.remainder, 452);
    EXPECT_EQ(sum.computation, "789 + 155 + 14 + 16 + 20 + 29 + 99 + 78 = 1200; 1652 - 1200 = 452");
    EXPECT_THAT(sum.statement.en, HasSubstr("452 are in no category, only 78 are counted as “Not known”"));
    EXPECT_TRUE(sum.explanations.empty());
}

TEST(Published2019, NationalityIsNotEvaluableWith539Left) {
    auto const sum = only(partition(1652, {without(part("Own", 872), {"Guatemala", "~the Dominican Republic"}),
                                           without(part("Abroad", 241), {"Guatemala", "~the Dominican Republic"})}),
                          "partition");
    EXPECT_EQ(sum.outcome, Outcome::not_evaluable);
    EXPECT_EQ(sum.remainder, 539);
    EXPECT_THAT(sum.statement.en, HasSubstr("no data from Guatemala and partial data from the Dominican Republic"));
}

TEST(Published2019, AssistedByGroupAre116ShortOr219Over) {
    auto const sum = only(partition(2284, {part("Women", 999), part("Men", 215), part("Boys", 482), part("Girls", 443),
                                           part("LGBTIQ+", 29), apart("Not known", 335)}),
                          "partition");
    EXPECT_EQ(sum.outcome, Outcome::fail);
    EXPECT_THAT(sum.computation, HasSubstr("= 2168; 2284 - 2168 = 116; 2168 + 335 = 2503; 2284 - 2503 = -219"));
    EXPECT_THAT(sum.statement.en, HasSubstr("116 short"));
    EXPECT_THAT(sum.statement.en, HasSubstr("219 more"));
    EXPECT_TRUE(sum.explanations.empty());
}

TEST(Published2019, ReachedByGroupIsNotEvaluableWith25430190Left) {
    auto const sum =
        only(partition(28044414, {without(part("Adults", 1658944), {"Belize", "Costa Rica", "Nicaragua", "Panama"}),
                                  without(part("Minors", 909359), {"Belize", "Costa Rica", "Nicaragua", "Panama"}),
                                  without(part("LGBTIQ+", 45921), {"Belize", "Costa Rica", "Nicaragua", "Panama"})}),
             "partition");
    EXPECT_EQ(sum.outcome, Outcome::not_evaluable);
    EXPECT_EQ(sum.remainder, 25430190);
    EXPECT_THAT(sum.computation, HasSubstr("= 2614224;"));
}

TEST(Published2019, SevenServicesSumTo5637AndAreNoError) {
    auto const finding =
        only(block(BlockKind::multiple_response, 2284,
                   {part("Medical", 894), part("Psychosocial", 1820), part("Legal", 1754), part("Housing", 437),
                    part("Basic needs", 50), part("Training", 421), part("Reunification", 261)}),
             "multiple_response");
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_THAT(finding.computation, EndsWith("= 5637"));
}

TEST(Published2019, EveryOtherShareIsRight) {
    for (auto const& [count, printed] : std::vector<std::pair<int, char const*>>{
             {789, "48"}, {155, "9"}, {14, "1"}, {16, "1"}, {20, "1"}, {29, "2"}, {99, "6"}, {78, "5"}, {241, "15"}})
        EXPECT_EQ(share_of(count, 1652, printed).outcome, Outcome::pass) << count;
    for (auto const& [count, printed] : std::vector<std::pair<int, char const*>>{{999, "44"},
                                                                                 {215, "9"},
                                                                                 {482, "21"},
                                                                                 {443, "19"},
                                                                                 {29, "1"},
                                                                                 {894, "39"},
                                                                                 {1820, "80"},
                                                                                 {1754, "77"},
                                                                                 {437, "19"},
                                                                                 {50, "2"},
                                                                                 {421, "18"},
                                                                                 {261, "11"}})
        EXPECT_EQ(share_of(count, 2284, printed).outcome, Outcome::pass) << count;
    EXPECT_EQ(share_of(27071705, 28044414, "97").outcome, Outcome::pass);
}

}  // namespace
}  // namespace cifra::audit

#include "audit/audit.hpp"

#include "audit/rules.hpp"
#include "blocks.hpp"

#include <gmock/gmock.h>
#include <fstream>
#include <set>
#include <sstream>

namespace cifra::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Claims claims_of_every_kind() {
    Claims claims;
    claims.blocks = {partition(10, {part("A", 3, "30"), part("B", 7)}),
                     block(BlockKind::multiple_response, 10, {part("C", 3, "30")}),
                     block(BlockKind::members, 10, {part("D", 3)}),
                     block(BlockKind::shares_only, 10, {part("E", 3, "30")})};
    claims.products = {{"p", {"P", "P"}, operand("F", 2), operand("G", 3), operand("H", 6)}};
    claims.wordings = {{"w", "two_names", {operand("I", 1)}, {"a", "b"}, {"Which?", "¿Cuál?"}, ""}};
    return claims;
}

TEST(Audit, GivesSharesThenTheSumOfEachBlockThenProductsAndWordings) {
    std::vector<std::string> rules_met;
    for (auto const& finding : audit(claims_of_every_kind())) rules_met.push_back(finding.rule);
    EXPECT_THAT(rules_met, ElementsAre("share", "partition", "share", "multiple_response", "members", "share",
                                       "product", "wording"));
}

TEST(Audit, OnlyFailuresBlock) {
    for (auto const& finding : audit(claims_of_every_kind()))
        EXPECT_EQ(finding.severity == Severity::blocking, finding.outcome == Outcome::fail) << finding.id;
}

TEST(Audit, GivesEveryFindingAnIdOfItsOwn) {
    auto claims = claims_of_every_kind();
    claims.blocks.push_back(claims.blocks.front());
    claims.blocks.push_back(claims.blocks.front());
    std::set<std::string> ids;
    auto const findings = audit(claims);
    for (auto const& finding : findings) ids.insert(finding.id);
    EXPECT_EQ(ids.size(), findings.size());
    EXPECT_EQ(ids.count("partition:COUNTED.by_category/REGION.2019#3"), 1U);
}

TEST(Audit, OfNothingFindsNothing) {
    EXPECT_THAT(audit({}), IsEmpty());
}

TEST(Rules, NameEveryRuleThatAFindingCanHave) {
    std::set<std::string> known;
    for (auto const& rule : rules()) known.insert(rule.id);
    EXPECT_EQ(known.size(), rules().size());
    for (auto const& finding : audit(claims_of_every_kind())) EXPECT_EQ(known.count(finding.rule), 1U) << finding.rule;
}

TEST(Rules, AreDescribedInBothLanguages) {
    for (auto const& rule : rules()) {
        EXPECT_FALSE(rule.name.en.empty() || rule.name.es.empty()) << rule.id;
        EXPECT_THAT(rule.description.en, ::testing::EndsWith(".")) << rule.id;
        EXPECT_THAT(rule.description.es, ::testing::EndsWith(".")) << rule.id;
    }
}

TEST(Rules, AreAllInTheReference) {
    std::ifstream file(CIFRA_SOURCE_DIR "/docs/reference/rules.md");
    std::stringstream text;
    text << file.rdbuf();
    for (auto const& rule : rules()) EXPECT_THAT(text.str(), HasSubstr("\n## `" + rule.id + "`\n"));
}

}  // namespace
}  // namespace cifra::audit

#include "validate/check.hpp"

#include "audit/audit.hpp"
#include "small_edition.hpp"
#include "validate/rules.hpp"

#include <gmock/gmock.h>
#include <fstream>
#include <set>
#include <sstream>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using ::testing::HasSubstr;

std::vector<Finding> check_with(std::vector<restricted::Settlement> settlements) {
    auto edition = small::edition();
    edition.settlements = std::move(settlements);
    return check(small::programme(), edition);
}

TEST(Check, RunsTheAuditOnAnEditionsFigures) {
    auto const findings = check_with({});
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].id, small::SHARE);
    EXPECT_EQ(findings[0].computation, small::SHARE_COMPUTATION);
    EXPECT_EQ(findings[1].id, small::SUM);
    EXPECT_EQ(findings[1].computation, small::SUM_COMPUTATION);
    EXPECT_TRUE(audit::blocks_release(findings));
}

TEST(Check, PassesAnEditionThatFollows) {
    auto edition = small::edition();
    edition.observations[1] = small::observation("B", "40");
    edition.printed_shares[0].share = {60, 0};
    for (auto const& finding : check(small::programme(), edition)) EXPECT_EQ(finding.outcome, Outcome::pass);
}

TEST(Check, ReadsTheEditionsWordings) {
    auto edition = small::edition();
    edition.wordings = {{"more", "additional", {small::key("_T"), small::key("B")}, {}, {"Which?", "¿Cuál?"}, {}}};
    auto const finding = check(small::programme(), edition).back();
    EXPECT_EQ(finding.id, "wording:more");
    EXPECT_EQ(finding.computation, "100 | 100 + 30 = 130");
}

TEST(Check, AppliesDecisionsThatStillMatch) {
    auto const findings = check_with({small::settlement(small::SHARE, small::SHARE_COMPUTATION),
                                      small::settlement(small::SUM, small::SUM_COMPUTATION)});
    EXPECT_EQ(findings.size(), 2U);
    for (auto const& finding : findings) {
        EXPECT_EQ(finding.outcome, Outcome::fail);
        EXPECT_EQ(finding.severity, Severity::noted);
        EXPECT_EQ(finding.settlement->by.en, "Editors");
    }
    EXPECT_FALSE(audit::blocks_release(findings));
}

TEST(Check, ReportsADecisionWhoseFiguresHaveChanged) {
    auto const findings = check_with({small::settlement(small::SHARE, "60 / 99 = 60.61% -> 61%; printed 61%")});
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].severity, Severity::blocking) << "the finding blocks again";
    auto const& lapsed = findings[2];
    EXPECT_EQ(lapsed.rule, "settlement");
    EXPECT_EQ(lapsed.id, std::string("settlement:") + small::SHARE);
    EXPECT_EQ(lapsed.outcome, Outcome::fail);
    EXPECT_EQ(lapsed.severity, Severity::info);
    EXPECT_EQ(lapsed.where.en, "audit.toml:7:1");
    EXPECT_THAT(lapsed.statement.en, HasSubstr("have changed since the decision"));
    EXPECT_THAT(lapsed.statement.es, HasSubstr("han cambiado desde la decisión"));
    EXPECT_THAT(lapsed.computation, HasSubstr("60 / 99"));
    EXPECT_THAT(lapsed.computation, HasSubstr(small::SHARE_COMPUTATION));
}

TEST(Check, ReportsEveryDecisionWhoseFindingHasGone) {
    auto const findings = check_with({small::settlement("share:GONE", ""), small::settlement("share:GONE", ""),
                                      small::settlement(small::SHARE, ""), small::settlement(small::SUM, "")});
    ASSERT_EQ(findings.size(), 4U);
    EXPECT_EQ(findings[2].id, "settlement:share:GONE");
    EXPECT_EQ(findings[3].id, "settlement:share:GONE#2");
    EXPECT_THAT(findings[2].statement.en, HasSubstr("is left to decide on"));
    EXPECT_FALSE(findings[2].what_to_do.es.empty());
    EXPECT_FALSE(audit::blocks_release(findings)) << "a lapsed decision does not block by itself";
}

TEST(Check, KeepsAWithheldValueOutOfEveryFinding) {
    auto edition = small::edition();
    edition.observations[1].obs_value.reset();
    edition.observations[1].missing_reason = programme::MissingReason::withheld;
    auto const sum = check(small::programme(), edition).back();
    EXPECT_EQ(sum.outcome, Outcome::not_evaluable);
    EXPECT_FALSE(sum.remainder);
}

TEST(Rules, HoldTheAuditsAndTheirOwn) {
    std::set<std::string> ids;
    for (auto const& rule : rules()) ids.insert(rule.id);
    for (auto const& rule : audit::rules()) EXPECT_EQ(ids.count(rule.id), 1U);
    EXPECT_EQ(ids.count("settlement"), 1U);
    EXPECT_EQ(ids.size(), rules().size());
}

TEST(Rules, AreAllInTheReference) {
    std::ifstream file(CIFRA_SOURCE_DIR "/docs/reference/rules.md");
    std::stringstream text;
    text << file.rdbuf();
    for (auto const& rule : rules()) EXPECT_THAT(text.str(), HasSubstr("\n## `" + rule.id + "`\n"));
    std::size_t headings = 0;
    for (auto at = text.str().find("\n## `"); at != std::string::npos; at = text.str().find("\n## `", at + 1))
        ++headings;
    EXPECT_EQ(headings, rules().size()) << "the reference describes a rule that does not exist";
}

}  // namespace
}  // namespace cifra::validate

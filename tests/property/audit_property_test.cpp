#include "audit/audit.hpp"
#include "planted_error.hpp"
#include "random_block.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <functional>
#include <map>

namespace cifra::property {
namespace {

using audit::Finding;
using audit::Outcome;

constexpr int ERRORS_OF_A_KIND = 200;  // 1,000 in all
constexpr std::uint64_t SEED = 2019;

using Auditor = std::function<std::vector<Finding>(audit::Block const&)>;

std::vector<Finding> audit_block(audit::Block const& block) {
    return audit::audit({{block}, {}, {}});
}

/// How an auditor fares with the planted errors of one kind.
struct Score {
    int planted = 0;
    int detected = 0;    ///< A finding fails.
    int explained = 0;   ///< An explanation of the first one that fails is of the kind that was planted.
    int first_rank = 0;  ///< Its first explanation is.
};

std::vector<PlantedError> const& planted_errors() {
    static auto const ERRORS = [] {
        base::Random random(SEED);
        std::vector<PlantedError> errors;
        for (int i = 0; i < ERRORS_OF_A_KIND; ++i)
            for (auto const* kind : ERROR_KINDS) errors.push_back(plant_error(kind, random));
        return errors;
    }();
    return ERRORS;
}

void add(Score& score, std::vector<Finding> const& findings, std::string const& kind) {
    ++score.planted;
    // A share speaks for itself; where none fails, the sum does.
    auto const failing = std::find_if(findings.begin(), findings.end(),
                                      [](Finding const& finding) { return finding.outcome == Outcome::fail; });
    if (failing == findings.end()) return;
    ++score.detected;
    auto const& explanations = failing->explanations;
    auto const of_kind = [&](audit::Explanation const& explanation) { return explanation.kind == kind; };
    score.explained += std::any_of(explanations.begin(), explanations.end(), of_kind) ? 1 : 0;
    score.first_rank += !explanations.empty() && of_kind(explanations.front()) ? 1 : 0;
}

std::map<std::string, Score> scores_of(Auditor const& auditor) {
    std::map<std::string, Score> scores;
    for (auto const& error : planted_errors()) add(scores[error.kind], auditor(error.block), error.kind);
    return scores;
}

/// What our own audit finds in each planted error.
std::vector<std::vector<Finding>> const& findings_on_errors() {
    static auto const FINDINGS = [] {
        std::vector<std::vector<Finding>> findings;
        for (auto const& error : planted_errors()) findings.push_back(audit_block(error.block));
        return findings;
    }();
    return FINDINGS;
}

/// The scores of an auditor that tells something else than ours found.
std::map<std::string, Score> scores_of_telling(std::function<void(Finding&)> const& change) {
    std::map<std::string, Score> scores;
    for (std::size_t i = 0; i < planted_errors().size(); ++i) {
        auto told = findings_on_errors()[i];
        for (auto& finding : told) change(finding);
        add(scores[planted_errors()[i].kind], told, planted_errors()[i].kind);
    }
    return scores;
}

Score total_of(std::map<std::string, Score> const& scores) {
    Score total;
    for (auto const& [kind, score] : scores) {
        total.planted += score.planted;
        total.detected += score.detected;
        total.explained += score.explained;
        total.first_rank += score.first_rank;
    }
    return total;
}

std::string line(std::string const& kind, Score const& score) {
    return fmt::format("{:14} {:5} planted {:5} detected {:5} explained {:5} first\n", kind, score.planted,
                       score.detected, score.explained, score.first_rank);
}

void report(std::map<std::string, Score> const& scores) {
    for (auto const& [kind, score] : scores) fmt::print("{}", line(kind, score));
    fmt::print("{}", line("all", total_of(scores)));
}

bool meets_the_bars(std::map<std::string, Score> const& scores) {
    auto const total = total_of(scores);
    return total.detected * 100 >= total.planted * 99 && total.first_rank * 100 >= total.planted * 95 &&
           std::all_of(scores.begin(), scores.end(),
                       [](auto const& entry) { return entry.second.first_rank * 100 >= entry.second.planted * 90; });
}

TEST(AuditProperty, FindsAThousandPlantedErrorsAndNamesTheirKindFirst) {
    auto const scores = scores_of_telling([](Finding&) {});
    report(scores);
    auto const total = total_of(scores);
    EXPECT_EQ(total.planted, 1000);
    EXPECT_GE(total.detected * 100, total.planted * 99);
    EXPECT_GE(total.first_rank * 100, total.planted * 95);
    EXPECT_TRUE(meets_the_bars(scores)) << "a kind of its own is below 90 % first rank";
}

TEST(AuditProperty, CallsNoFigureWrongInTwoThousandConsistentBlocks) {
    base::Random random(SEED + 1);
    for (int i = 0; i < 2000; ++i) {
        auto const block = i % 4 == 0 ? consistent_block_with_ties(random) : consistent_block(random);
        for (auto const& finding : audit_block(block))
            ASSERT_EQ(finding.outcome, Outcome::pass) << finding.id << ": " << finding.computation;
    }
}

TEST(AuditProperty, WouldNoticeAnAuditorThatForgetsAKindOfExplanation) {
    for (std::string const forgotten : ERROR_KINDS) {
        auto const forget = [&](Finding& finding) {
            std::erase_if(finding.explanations, [&](audit::Explanation const& e) { return e.kind == forgotten; });
        };
        EXPECT_FALSE(meets_the_bars(scores_of_telling(forget))) << forgotten;
    }
}

TEST(AuditProperty, WouldNoticeAnAuditorThatLooksAwayFromSmallDifferences) {
    auto const lenient = [](audit::Block block) {
        auto const whole = *block.whole.value;
        for (auto& part : block.parts) {
            auto& printed = *part.printed_share;
            auto const right = right_share(*part.figure.value, whole, printed.scale);
            if (std::abs(printed.units - right) <= 1) printed.units = right;
        }
        return audit_block(block);
    };
    EXPECT_FALSE(meets_the_bars(scores_of(lenient)));
}

TEST(AuditProperty, WouldNoticeAnAuditorThatNamesTheWrongKind) {
    auto const mistake = [](Finding& finding) {
        for (auto& explanation : finding.explanations)
            explanation.kind = explanation.kind == "rounding" ? "transposition" : "rounding";
    };
    EXPECT_FALSE(meets_the_bars(scores_of_telling(mistake)));
}

TEST(AuditProperty, WouldNoticeAnAuditorThatGivesTheLeastLikelyFirst) {
    auto const turn_around = [](Finding& finding) {
        std::reverse(finding.explanations.begin(), finding.explanations.end());
    };
    EXPECT_FALSE(meets_the_bars(scores_of_telling(turn_around)));
}

}  // namespace
}  // namespace cifra::property

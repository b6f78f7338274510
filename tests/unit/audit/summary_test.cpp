#include "audit/summary.hpp"

#include <gtest/gtest.h>

namespace cifra::audit {
namespace {

using base::Language;

Finding failed(std::string const& rule) {
    Finding finding;
    finding.rule = rule;
    finding.outcome = Outcome::fail;
    return finding;
}

TEST(FailuresInWords, TellContradictionsFromOpenWordings) {
    std::vector<Finding> findings = {failed("share"), failed("partition"), failed("wording"), Finding{}};
    EXPECT_EQ(failures_in_words(findings, Language::en), "2 contradictions and 1 open wording");
    EXPECT_EQ(failures_in_words(findings, Language::es), "2 contradicciones y 1 redacción abierta");
    findings.push_back(failed("settlement"));
    findings.push_back(failed("manifest"));
    EXPECT_EQ(failures_in_words(findings, Language::en),
              "2 contradictions, 1 open wording, 1 lapsed decision and 1 changed file");
}

TEST(FailuresInWords, LeaveOutWhatThereIsNoneOf) {
    EXPECT_EQ(failures_in_words({failed("share")}, Language::es), "1 contradicción");
    EXPECT_EQ(failures_in_words({failed("wording"), failed("wording")}, Language::es), "2 redacciones abiertas");
    EXPECT_EQ(failures_in_words({}, Language::en), "");
}

TEST(TellsReaders, OfMultipleResponsesAndProductsThatHold) {
    Finding finding;
    finding.rule = "multiple_response";
    EXPECT_TRUE(tells_readers(finding));
    finding.outcome = Outcome::not_evaluable;
    EXPECT_FALSE(tells_readers(finding));
    finding.rule = "share";
    finding.outcome = Outcome::pass;
    EXPECT_FALSE(tells_readers(finding));
}

}  // namespace
}  // namespace cifra::audit

#include "audit/wording.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

WordingClaim wording(std::string const& kind, std::vector<Operand> figures, std::vector<std::string> printed = {}) {
    return {"words",
            kind,
            std::move(figures),
            std::move(printed),
            {"Which is it?", "¿Cuál es?"},
            "audit.toml:1",
            {"What was added", "Lo agregado"},
            {}};
}

TEST(Wording, AdditionalLeavesTwoTotals) {
    auto const finding = check_wording(wording("additional", {operand("All", 1652), operand("More", 335)}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.id, "wording:words");
    EXPECT_EQ(finding.where.en, "What was added");
    EXPECT_EQ(finding.where.es, "Lo agregado");
    EXPECT_EQ(finding.computation, "1652 | 1652 + 335 = 1987");
    EXPECT_EQ(finding.statement.en, "335 are called additional, so the whole is 1,652 or 1,987. Which is it?");
    EXPECT_EQ(finding.statement.es,
              "335 se presentan como adicionales, de modo que el total es 1,652 o 1,987. ¿Cuál es?");
    EXPECT_FALSE(finding.what_to_do.empty());
}

TEST(Wording, OneAdditionalPersonIsSingular) {
    auto const finding = check_wording(wording("additional", {operand("All", 110), operand("More", 1)}));
    EXPECT_THAT(finding.statement.en, HasSubstr("1 is called additional, so the whole is 110 or 111."));
    EXPECT_THAT(finding.statement.es, HasSubstr("1 se presenta como adicional, de modo que el total es 110 o 111."));
}

TEST(Wording, AdditionalWithoutAValueIsStillOpen) {
    auto const finding = check_wording(wording("additional", {operand("All", 1652), withheld("More")}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.statement.en, "A part is printed as additional to the whole. Which is it?");
    EXPECT_THAT(finding.computation, Not(HasSubstr("1652")));
    EXPECT_EQ(check_wording(wording("additional", {})).outcome, Outcome::fail);
}

TEST(Wording, OverAndUnder18LeaveOut18) {
    auto const finding =
        check_wording(wording("age_gap", {operand("A", 1), operand("B", 1)}, {">18", ">18", "<18", "<18"}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.computation, ">18 | <18; -18");
    EXPECT_EQ(finding.statement.en, "“>18” and “<18” leave out those who are 18. Which is it?");
    EXPECT_EQ(finding.statement.es, "“>18” y “<18” dejan fuera a quienes tienen 18 años. ¿Cuál es?");
}

TEST(Wording, AgesThatJoinPass) {
    auto const finding = check_wording(wording("age_gap", {operand("A", 1)}, {">=18", "<18"}));
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_EQ(finding.statement.en, "“>=18” and “<18” join without a gap and without an overlap.");
    EXPECT_EQ(finding.statement.es, "“>=18” y “<18” se unen sin huecos y sin traslapes.");
    EXPECT_TRUE(finding.what_to_do.empty());
}

TEST(Wording, AgesThatOverlapAreCountedTwice) {
    auto const finding = check_wording(wording("age_gap", {operand("A", 1)}, {">=18", "<=20", "25+"}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.computation, ">=18 | <=20 | 25+; +18-20, 25-1000");
    EXPECT_EQ(finding.statement.en,
              "“>=18”, “<=20” and “25+” count those from 18 to 20 and those who are 25 or older twice. Which is it?");
    EXPECT_THAT(finding.statement.es,
                HasSubstr("cuentan dos veces a quienes tienen de 18 a 20 años y quienes tienen 25 "
                          "años o más."));
    auto const both = check_wording(wording("age_gap", {}, {"0-10", "10-12", "15-17"}));
    EXPECT_EQ(
        both.statement.en,
        "“0-10”, “10-12” and “15-17” leave out those from 13 to 14 and count those who are 10 twice. Which is it?");
}

TEST(Wording, AnIntervalThatCannotBeReadIsNotEvaluable) {
    auto const finding = check_wording(wording("age_gap", {}, {"adults", "<18"}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_THAT(finding.statement.en, HasSubstr("“adults” cannot be read"));
    EXPECT_THAT(finding.statement.es, HasSubstr("“adults” no se puede leer"));
    EXPECT_FALSE(finding.what_to_do.empty());
}

TEST(Wording, TwoNamesForOneThingFail) {
    auto const finding = check_wording(wording("two_names", {operand("A", 1)}, {"resettled", "repatriation"}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.computation, "resettled | repatriation");
    EXPECT_EQ(finding.statement.en, "One thing stands under two names: “resettled” and “repatriation”. Which is it?");
    EXPECT_EQ(check_wording(wording("two_names", {}, {"resettled", "resettled"})).outcome, Outcome::pass);
}

TEST(Wording, OfAnotherKindAsksItsQuestion) {
    auto const finding = check_wording(wording("other", {operand("A", 1)}, {"so"}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.statement.en, "Which is it?");
    EXPECT_EQ(finding.computation, "so");
}

}  // namespace
}  // namespace cifra::audit

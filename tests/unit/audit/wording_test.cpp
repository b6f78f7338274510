#include "audit/wording.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

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
    EXPECT_EQ(finding.statement.en,
              "The print calls this figure of 335 additional. If the total of 1,652 leaves it out, the whole is 1,987. "
              "Which is it?");
    EXPECT_EQ(finding.statement.es,
              "El impreso llama adicional a esta cifra de 335. Si el total de 1,652 no la incluye, son 1,987 en total. "
              "¿Cuál es?");
    EXPECT_FALSE(finding.what_to_do.empty());
}

TEST(Wording, NamesWhatIsCountedWhereItIsKnown) {
    auto claim = wording("additional", {operand("All", 1652), operand("More", 335)});
    claim.noun = {"victims", "víctimas"};
    auto const several = check_wording(claim).statement;
    EXPECT_THAT(several.en,
                StartsWith("The print calls 335 victims additional. If the total of 1,652 leaves them "
                           "out, the whole is 1,987."));
    EXPECT_THAT(several.es, StartsWith("El impreso llama adicionales a 335 víctimas. Si el total de 1,652 no las "
                                       "incluye, son 1,987 en total."));
    claim.figures[1].value = 1;
    EXPECT_THAT(check_wording(claim).statement.en,
                StartsWith("The print calls this figure of 1 additional. If the total of 1,652 leaves it out, the"));
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
    EXPECT_EQ(finding.statement.en,
              "The print says “over 18” and “under 18”; it does not say where those aged exactly 18 are counted. Which "
              "is it?");
    EXPECT_EQ(finding.statement.es,
              "El impreso dice “mayores de 18” y “menores de 18”; no indica dónde se cuentan quienes tienen 18 años "
              "exactos. ¿Cuál es?");
}

TEST(Wording, AgesThatJoinPass) {
    auto const finding = check_wording(wording("age_gap", {operand("A", 1)}, {">=18", "<18"}));
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_EQ(finding.statement.en, "“18 or older” and “under 18” join without a gap and without an overlap.");
    EXPECT_EQ(finding.statement.es, "“18 años o más” y “menores de 18” se unen sin huecos y sin traslapes.");
    EXPECT_TRUE(finding.what_to_do.empty());
}

TEST(Wording, AgesThatOverlapAreCountedTwice) {
    auto const finding = check_wording(wording("age_gap", {operand("A", 1)}, {">=18", "<=20", "25+"}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.computation, ">=18 | <=20 | 25+; +18-20, 25-1000");
    EXPECT_EQ(
        finding.statement.en,
        "The print says “18 or older”, “20 or younger” and “25 or older”; those aged 18 to 20 and those aged 25 or "
        "older would be counted twice. Which is it?");
    EXPECT_THAT(finding.statement.es, HasSubstr("; se contarían dos veces quienes tienen de 18 a 20 años y quienes "
                                                "tienen 25 años o más."));
    auto const both = check_wording(wording("age_gap", {}, {"0-10", "10-12", "15-17"}));
    EXPECT_EQ(both.statement.en,
              "The print says “0 to 10”, “10 to 12” and “15 to 17”; it does not say where those aged 13 to 14 are "
              "counted; those aged exactly 10 would be counted twice. Which is it?");
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

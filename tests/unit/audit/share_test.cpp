#include "audit/share.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(Share, PassesWhenItIsThePrintedOne) {
    auto const finding = share_of(789, 1652, "48");
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_EQ(finding.severity, Severity::info);
    EXPECT_EQ(finding.computation, "789 / 1652 = 47.76% -> 48%; printed 48%");
    EXPECT_EQ(finding.statement.en, "789 of 1,652 is 47.76%, 48% as printed.");
    EXPECT_EQ(finding.statement.es, "789 de 1,652 equivale al 47.76\u00A0%: 48\u00A0%, como en el impreso.");
    EXPECT_THAT(finding.explanations, IsEmpty());
    EXPECT_TRUE(finding.what_to_do.empty());
}

TEST(Share, FailsWithTheRecomputedOneInBothLanguages) {
    auto const finding = share_of(872, 1652, "55");
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.severity, Severity::blocking);
    EXPECT_EQ(finding.computation, "872 / 1652 = 52.78% -> 53%; printed 55%");
    EXPECT_EQ(finding.statement.en, "872 of 1,652 is 52.78%, which rounds to 53%; 55% is printed.");
    EXPECT_EQ(finding.statement.es,
              "872 de 1,652 equivale al 52.78\u00A0%, que se redondea a 53\u00A0%; en el impreso figura 55\u00A0%.");
    EXPECT_EQ(finding.where.en, "Counted by category, 2019: A");
    EXPECT_EQ(finding.id, "share:DF_TEST/A.REGION.COUNTED.A.2019");
    ASSERT_EQ(finding.operands.size(), 2U);
    EXPECT_EQ(finding.operands[0].value, 872);
    EXPECT_EQ(finding.operands[1].value, 1652);
    EXPECT_FALSE(finding.what_to_do.es.empty());
}

TEST(Share, NeverSaysZeroPerCentOfAPositiveCount) {
    auto const finding = share_of(45921, 28044414, "2");
    EXPECT_EQ(finding.statement.en, "45,921 of 28,044,414 is 0.16%, less than 1%; 2% is printed.");
    EXPECT_EQ(finding.statement.es,
              "45,921 de 28,044,414 equivale al 0.16\u00A0%, menos del 1\u00A0%; en el impreso figura 2\u00A0%.");
    EXPECT_THAT(share_of(1, 5000, "2.0").statement.en, HasSubstr("is 0.020%, less than 0.1%; 2.0% is printed."));
    EXPECT_THAT(share_of(0, 5000, "2").statement.en, HasSubstr("which rounds to 0%;"));
}

TEST(Share, RoundsAnExactHalfUp) {
    EXPECT_EQ(share_of(1, 8, "13").outcome, Outcome::pass);
    EXPECT_EQ(share_of(1, 8, "12").outcome, Outcome::fail);
    EXPECT_EQ(share_of(1, 8, "12.5").outcome, Outcome::pass);
    EXPECT_EQ(share_of(1, 16, "6.3").outcome, Outcome::pass);
    EXPECT_EQ(share_of(1, 16, "6.2").outcome, Outcome::fail);
}

TEST(Share, JudgesTheDecimalsThatWerePrinted) {
    EXPECT_EQ(share_of(872, 1652, "52.8").outcome, Outcome::pass);
    EXPECT_EQ(share_of(872, 1652, "52.78").outcome, Outcome::pass);
    EXPECT_EQ(share_of(872, 1652, "52.785").outcome, Outcome::pass);
    EXPECT_EQ(share_of(872, 1652, "53.0").outcome, Outcome::fail) << "53.0 claims more than 53";
    EXPECT_EQ(share_of(872, 1652, "52.784503632").outcome, Outcome::pass);
}

TEST(Share, WorksAtTenToTheFifteen) {
    std::int64_t const large = 1'000'000'000'000'000;
    EXPECT_EQ(share_of(large, large, "100").outcome, Outcome::pass);
    EXPECT_EQ(share_of(large / 8, large, "13").outcome, Outcome::pass);
    EXPECT_EQ(share_of(large / 8 - 1, large, "12").outcome, Outcome::pass) << "just under the half";
    EXPECT_EQ(share_of(large / 8 - 1, large, "13").outcome, Outcome::fail);
    EXPECT_THAT(share_of(large, 1, "1.5").statement.en, HasSubstr("is 100000000000000000.000%"))
        << "a share that no 64 bits hold is written all the same";
    EXPECT_THAT(share_of(large, 1, "1.5").statement.es, HasSubstr("100000000000000000.000\u00A0%"));
}

TEST(Share, MayBeAboveAHundred) {
    EXPECT_EQ(share_of(300, 200, "150").outcome, Outcome::pass);
    EXPECT_EQ(share_of(300, 200, "67").outcome, Outcome::fail);
}

TEST(Share, IsNotEvaluableWithoutAValue) {
    auto const no_part = share_of(std::nullopt, 1652, "55");
    EXPECT_EQ(no_part.outcome, Outcome::not_evaluable);
    EXPECT_EQ(no_part.severity, Severity::info);
    EXPECT_EQ(no_part.computation, "? / 1652; printed 55%");
    EXPECT_EQ(no_part.statement.en, "The printed 55% cannot be checked. “A” has no value.");
    EXPECT_EQ(no_part.statement.es, "El 55\u00A0% impreso no se puede comprobar. “A-es” no tiene valor.");
    EXPECT_FALSE(no_part.what_to_do.empty());
    auto const neither = share_of(std::nullopt, std::nullopt, "55");
    EXPECT_THAT(neither.statement.en, HasSubstr("“A” and “_T” have no value."));
    EXPECT_THAT(neither.statement.es, HasSubstr("“A-es” y “_T-es” no tienen valor."));
    EXPECT_EQ(share_of(872, std::nullopt, "55").outcome, Outcome::not_evaluable);
}

TEST(Share, NeverShowsAWithheldValue) {
    auto hidden = part("A", 7, "55");
    hidden.figure.absence = Absence::withheld;  // Even when a value is there by mistake.
    auto const finding = findings_of(block(BlockKind::shares_only, 13, {hidden}), "share").front();
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_FALSE(finding.operands[0].value);
    EXPECT_EQ(finding.computation, "? / 13; printed 55%");
    EXPECT_THAT(finding.statement.en, HasSubstr("“A” is withheld to protect victims."));
    EXPECT_THAT(finding.statement.es, HasSubstr("“A-es” se reserva para proteger a las víctimas."));
    EXPECT_TRUE(finding.what_to_do.empty());
}

TEST(Share, OfAWholeOfZeroIsUndefinedForZeroAndImpossibleForMore) {
    auto const nothing = share_of(0, 0, "0");
    EXPECT_EQ(nothing.outcome, Outcome::not_evaluable);
    EXPECT_THAT(nothing.statement.en, HasSubstr("A share of zero has no value."));
    auto const impossible = share_of(3, 0, "30");
    EXPECT_EQ(impossible.outcome, Outcome::fail);
    EXPECT_EQ(impossible.statement.en, "3 of 0 is no share at all.");
    EXPECT_EQ(impossible.statement.es, "3 de 0 no puede ser un porcentaje.");
    EXPECT_EQ(share_of(-3, 10, "30").outcome, Outcome::fail);
    EXPECT_EQ(share_of(0, 10, "0").outcome, Outcome::pass);
}

TEST(Share, ExplainsTheFirstFiveHundredOfATable) {
    std::vector<Part> parts;
    for (int i = 0; i < 600; ++i) parts.push_back(part("P" + std::to_string(i), 520, "25"));
    auto const findings = findings_of(block(BlockKind::shares_only, 1000, parts), "share");
    ASSERT_EQ(findings.size(), 600U);
    EXPECT_FALSE(findings[499].explanations.empty());
    EXPECT_TRUE(findings[500].explanations.empty());
    EXPECT_EQ(findings[599].outcome, Outcome::fail) << "it is wrong all the same";
}

TEST(Share, IsCheckedOnlyWhereOneIsPrinted) {
    auto const findings = findings_of(partition(10, {part("A", 5), part("B", 5, "50")}), "share");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_THAT(findings[0].id, HasSubstr(".B."));
}

}  // namespace
}  // namespace cifra::audit

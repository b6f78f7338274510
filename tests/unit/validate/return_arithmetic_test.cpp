#include "validate/return_arithmetic.hpp"

#include "small_return.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using small::consistent;
using small::ReturnBuilder;

constexpr char const* BY_SEX = "partition:FOUND.by_sex/XAA.2031";

Finding one(ReturnBuilder const& made, char const* id = BY_SEX) {
    return small::with_id(check_return_arithmetic(invented::programme_of_three(), made.made()), id);
}

TEST(ReturnArithmetic, PassesAConsistentReturn) {
    auto const findings = check_return_arithmetic(invented::programme_of_three(), consistent().made());
    EXPECT_EQ(findings.size(), 7U) << "five sums, one multiple response, one product";
    for (auto const& finding : findings) EXPECT_EQ(finding.outcome, Outcome::pass) << finding.id;
    EXPECT_EQ(one(consistent()).statement.en, "FOUND: by_sex. The three parts add up to 100, which is the whole.");
}

TEST(ReturnArithmetic, BlocksATotalThatIsSmallerThanItsParts) {
    auto const finding = one(consistent().set("FOUND", {}, 99));
    EXPECT_EQ(finding.severity, Severity::blocking);
    EXPECT_EQ(finding.computation, "60 + 40 + 0 = 100; 99 - 100 = -1");
    EXPECT_EQ(finding.statement.en,
              "FOUND: by_sex. The total, 99, is smaller than the sum of its parts, 100: 1 too many.");
    EXPECT_EQ(finding.statement.es, "FOUND: by_sex. El total, 99, es menor que la suma de sus partes, 100: sobran 1.");
    EXPECT_EQ(finding.what_to_do.en, "Correct one of them, mark the total as provisional (P), or explain.");
}

TEST(ReturnArithmetic, BlocksATotalThatIsLargerThanAllOfItsParts) {
    auto const finding = one(consistent().set("FOUND", {}, 1000));
    EXPECT_EQ(finding.severity, Severity::blocking);
    EXPECT_EQ(finding.statement.en,
              "FOUND: by_sex. The total, 1,000, is larger than the sum of its parts, 100: 900 in no category.");
    ASSERT_EQ(finding.explanations.size(), 1U);
    EXPECT_EQ(finding.explanations[0].kind, "factor_of_ten");
}

TEST(ReturnArithmetic, BlocksOnePartAboveTheTotalWhateverElseIsMissing) {
    auto made = consistent().set("FOUND", {{"SEX", "F"}}, 101).miss("FOUND", {{"SEX", "M"}});
    EXPECT_EQ(one(made).severity, Severity::blocking);
    EXPECT_EQ(*one(made).remainder, -1);
}

TEST(ReturnArithmetic, CannotTellWhileAPartIsMissing) {
    auto const finding = one(consistent().miss("FOUND", {{"SEX", "M"}}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_EQ(*finding.remainder, 40);
    EXPECT_EQ(finding.severity, Severity::info);
    EXPECT_TRUE(finding.what_to_do.empty());
}

TEST(ReturnArithmetic, AsksWhereAFigureIsProvisionalOrEstimated) {
    for (auto const* status : {"P", "E", "AP"}) {
        auto const finding = one(consistent().set("FOUND", {}, 99, status));
        EXPECT_EQ(finding.outcome, Outcome::fail);
        EXPECT_EQ(finding.severity, Severity::info) << status;
    }
    EXPECT_EQ(one(consistent().set("FOUND", {}, 99).set("FOUND", {{"AGE", "OLD"}}, 70, "P")).severity,
              Severity::blocking)
        << "another table's figure is provisional";
}

TEST(ReturnArithmetic, BlocksAServiceForMorePersonsThanWereHelped) {
    auto const finding =
        one(consistent().set("HELPED", {{"SERVICE", "HEALTH"}}, 81), "multiple_response:HELPED.by_service/XAA.2031");
    EXPECT_EQ(finding.severity, Severity::blocking);
    EXPECT_EQ(finding.statement.en,
              "HELPED: by_service. “HEALTH” (81) is above the total, 80: nobody can stand twice in one category.");
}

TEST(ReturnArithmetic, BlocksAWrongProduct) {
    auto const finding = one(consistent().set("AWARDED", {}, 999), "product:award/XAA.2031");
    EXPECT_EQ(finding.severity, Severity::blocking);
    EXPECT_EQ(finding.statement.en, "Award. 2 times 500 is not 999.");
    EXPECT_EQ(finding.statement.es, "Indemnización. 2 por 500 no es 999.");
}

TEST(ReturnArithmetic, SaysBothSumsWhereAPartStandsApart) {
    auto const finding = one(consistent().set("HELPED", {}, 85).set("HELPED", {{"SEX", "_U"}, {"AGE", "_U"}}, 3),
                             "partition:HELPED.by_profile/XAA.2031");
    EXPECT_EQ(finding.severity, Severity::blocking);
    EXPECT_EQ(finding.statement.en,
              "HELPED: by_profile. The total, 85, is larger than the sum of its parts, 80: 5 in no category. With the "
              "part that stands apart the sum is 83.");
}

TEST(ReturnArithmetic, AsksOfAFigureInAListAboveTheTotal) {
    auto programme = invented::programme_of_three();
    programme.indicators[0].breakdowns.push_back(
        invented::breakdown("main", programme::BreakdownKind::list, {invented::category({{"SERVICE", "HEALTH"}})}));
    auto made = consistent().set("FOUND", {{"SERVICE", "HEALTH"}}, 100);
    auto const id = "part_above_total:FOUND.main/XAA.2031";
    EXPECT_EQ(small::with_id(check_return_arithmetic(programme, made.made()), id).outcome, Outcome::pass);
    made.set("FOUND", {{"SERVICE", "HEALTH"}}, 101);
    auto const finding = small::with_id(check_return_arithmetic(programme, made.made()), id);
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.severity, Severity::info);
    EXPECT_EQ(finding.computation, "101 > 100");
    EXPECT_EQ(finding.statement.es, "FOUND: main. “FOUND: HEALTH” (101) supera el total, 100.");
}

}  // namespace
}  // namespace cifra::validate

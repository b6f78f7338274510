#include "validate/coverage.hpp"

#include "small_return.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using small::consistent;
using ::testing::HasSubstr;

std::vector<Finding> cover(restricted::NationalReturn const& made) {
    return check_coverage(invented::programme_of_three(), made);
}

TEST(Coverage, PassesWhenEveryCellIsAnswered) {
    auto const findings = cover(consistent().miss("FOUND", {{"SEX", "F"}}).made());
    EXPECT_EQ(findings.size(), 7U) << "one for each indicator";
    EXPECT_EQ(small::failures(findings), 0U);
    auto const& found = small::with_id(findings, "coverage:FOUND/XAA.2031");
    EXPECT_EQ(found.computation, "5 + 1 = 6 / 6");
    EXPECT_EQ(found.statement.en, "FOUND. All 6 cells are answered, 5 with a figure.");
}

TEST(Coverage, BlocksWhereACellHasNeitherAFigureNorAReason) {
    auto const findings = cover(consistent().drop("FOUND", {{"SEX", "F"}}).drop("FOUND", {}).made());
    auto const& found = small::with_id(findings, "coverage:FOUND/XAA.2031");
    EXPECT_EQ(found.outcome, Outcome::fail);
    EXPECT_EQ(found.severity, Severity::blocking);
    EXPECT_EQ(found.statement.en, "FOUND. Neither a figure nor a reason in 2 of 6 cells: the total and “F”.");
    EXPECT_EQ(found.computation,
              "4 + 0 = 4 / 6 DF_PERSONS/A.XAA.FOUND._T._T._T.2031 DF_PERSONS/A.XAA.FOUND.F._T._T.2031");
}

TEST(Coverage, DoesNotBlockAgainWhatReadingHasNamed) {
    auto made = consistent().drop("FOUND", {{"SEX", "F"}}).drop("FOUND", {}).made();
    made.account.in_finding = 2;
    EXPECT_EQ(small::with_id(cover(made), "coverage:FOUND/XAA.2031").severity, Severity::info);
    EXPECT_EQ(small::with_id(cover(made), "coverage:FOUND/XAA.2031").outcome, Outcome::fail);
    made.account.in_finding = 1;
    EXPECT_EQ(small::with_id(cover(made), "coverage:FOUND/XAA.2031").severity, Severity::blocking);
}

TEST(Coverage, OnlyAsksOfAForeignSourceThatNobodyAskedForTheseCells) {
    auto made = consistent().drop("FOUND", {{"SEX", "F"}}).made();
    made.source_kind = "import";
    EXPECT_EQ(small::with_id(cover(made), "coverage:FOUND/XAA.2031").outcome, Outcome::fail);
    EXPECT_EQ(small::with_id(cover(made), "coverage:FOUND/XAA.2031").severity, Severity::info);
}

TEST(Coverage, CannotJudgeAnIndicatorWithoutAnyFigure) {
    auto made = consistent().miss("RETURNED", {}).miss("RETURNED", {{"SEX", "F"}});
    made.miss("RETURNED", {{"SEX", "M"}}).miss("RETURNED", {{"SEX", "_U"}});
    auto const findings = cover(made.made());
    EXPECT_EQ(small::with_id(findings, "coverage:RETURNED/XAA.2031").outcome, Outcome::not_evaluable);
    EXPECT_THAT(small::with_id(findings, "coverage:RETURNED/XAA.2031").statement.es,
                HasSubstr("No se da ninguna cifra"));
}

TEST(Coverage, TakesCodesGivenByNameForTheCellThatStandsForThem) {
    auto programme = invented::programme_of_three();
    programme.indicators[0].breakdowns = {
        invented::breakdown("by_area", programme::BreakdownKind::partition, {}),
        invented::breakdown("main", programme::BreakdownKind::list, {invented::category({{"SERVICE", "SHELTER"}})})};
    auto made = consistent();
    EXPECT_EQ(small::with_id(check_coverage(programme, made.made()), "coverage:FOUND/XAA.2031").outcome, Outcome::fail);
    made.set("FOUND", {{"SERVICE", "HEALTH"}}, 7);
    EXPECT_EQ(small::with_id(check_coverage(programme, made.made()), "coverage:FOUND/XAA.2031").outcome, Outcome::pass);
}

}  // namespace
}  // namespace cifra::validate

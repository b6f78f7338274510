#include "validate/last_year.hpp"

#include "small_return.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using small::consistent;
using small::ReturnBuilder;
using ::testing::HasSubstr;

constexpr char const* FOUND = "last_year:DF_PERSONS/A.XAA.FOUND._T._T._T.2031";
constexpr char const* WOMEN = "last_year:DF_PERSONS/A.XAA.FOUND.F._T._T.2031";

std::vector<Finding> against(ReturnBuilder const& now, std::vector<ReturnBuilder> const& earlier) {
    std::vector<restricted::NationalReturn> returns;
    for (auto const& year : earlier) returns.push_back(year.made());
    return check_last_year(invented::programme_of_three(), now.made(), returns);
}

TEST(LastYear, PassesAFigureThatHardlyChanged) {
    auto const findings = against(consistent().set("FOUND", {}, 112), {consistent("2030")});
    auto const& found = small::with_id(findings, FOUND);
    EXPECT_EQ(found.outcome, Outcome::pass);
    EXPECT_EQ(found.computation, "100 -> 112");
    EXPECT_EQ(found.statement.en, "FOUND. 112 in 2031; 100 in 2030.");
    EXPECT_EQ(found.statement.es, "FOUND. 112 en 2031; 100 en 2030.");
    EXPECT_EQ(small::failures(findings), 0U);
}

TEST(LastYear, BlocksATotalThatHardlyCanBe) {
    auto const findings = against(consistent().set("FOUND", {}, 350), {consistent("2030")});
    auto const& found = small::with_id(findings, FOUND);
    EXPECT_EQ(found.outcome, Outcome::fail);
    EXPECT_EQ(found.severity, Severity::blocking);
    EXPECT_TRUE(found.explanations.empty());
    EXPECT_THAT(found.what_to_do.es, HasSubstr("ruptura de la serie (B)"));
}

TEST(LastYear, AsksOfACategoryAndBlocksItWhereASlipAccountsForIt) {
    auto const asked = against(consistent().set("FOUND", {{"SEX", "F"}}, 200), {consistent("2030")});
    EXPECT_EQ(small::with_id(asked, WOMEN).outcome, Outcome::fail);
    EXPECT_EQ(small::with_id(asked, WOMEN).severity, Severity::info);
    EXPECT_EQ(small::with_id(asked, WOMEN).statement.en, "FOUND: F. 200 in 2031; 60 in 2030.");
    auto const slipped = against(consistent().set("FOUND", {{"SEX", "F"}}, 600), {consistent("2030")});
    EXPECT_EQ(small::with_id(slipped, WOMEN).severity, Severity::blocking);
    ASSERT_EQ(small::with_id(slipped, WOMEN).explanations.size(), 1U);
    EXPECT_EQ(small::with_id(slipped, WOMEN).explanations[0].kind, "factor_of_ten");
}

TEST(LastYear, LetsADeclaredBreakAccountForAChangeButNotForASlip) {
    auto const declared = against(consistent().set("FOUND", {}, 350, "B"), {consistent("2030")});
    EXPECT_EQ(small::with_id(declared, FOUND).outcome, Outcome::pass);
    EXPECT_THAT(small::with_id(declared, FOUND).statement.en, HasSubstr("The break in the series is declared (B)."));
    auto const slipped = against(consistent().set("FOUND", {}, 1000, "AB"), {consistent("2030")});
    EXPECT_EQ(small::with_id(slipped, FOUND).outcome, Outcome::fail);
    EXPECT_EQ(small::with_id(slipped, FOUND).severity, Severity::info);
}

TEST(LastYear, MeasuresByTheMedianOfFourYears) {
    std::vector<ReturnBuilder> years;
    for (auto const& [year, value] : {std::pair{"2027", 100}, {"2028", 20}, {"2029", 150}, {"2030", 30}})
        years.push_back(consistent(year).set("FOUND", {}, value));
    auto const findings = against(consistent().set("FOUND", {}, 120), years);
    EXPECT_EQ(small::with_id(findings, FOUND).outcome, Outcome::pass);
    EXPECT_EQ(small::with_id(findings, FOUND).computation, "100, 20, 150, 30 -> 120");
    EXPECT_THAT(small::with_id(findings, FOUND).statement.en, HasSubstr("The median of 4 earlier years is 65."));
    years.pop_back();
    years.back().set("FOUND", {}, 30);
    auto const fewer = against(consistent().set("FOUND", {}, 120), years);
    EXPECT_EQ(small::with_id(fewer, FOUND).severity, Severity::blocking) << "three years do not say what is usual";
}

TEST(LastYear, CannotTellWithoutAnEarlierReturnOfTheArea) {
    auto other = consistent("2030").made();
    other.ref_area = "XBB";
    auto const now = consistent().made();
    auto const findings = check_last_year(invented::programme_of_three(), now, {other, now});
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "last_year:XAA.2031");
    EXPECT_EQ(findings[0].outcome, Outcome::not_evaluable);
}

TEST(LastYear, CannotTellWhereSomethingElseIsCounted) {
    auto now = consistent().set("FOUND", {}, 900);
    now.at("FOUND").definition = "CONFIRMED";
    auto const findings = against(now, {consistent("2030")});
    EXPECT_EQ(small::with_id(findings, FOUND).outcome, Outcome::not_evaluable);
    EXPECT_THAT(small::with_id(findings, FOUND).statement.en, HasSubstr("Not comparable with 2030"));
}

TEST(LastYear, ComparesWithTheNewestEarlierYear) {
    auto const findings =
        against(consistent().set("FOUND", {}, 112), {consistent("2028").set("FOUND", {}, 900), consistent("2029")});
    EXPECT_EQ(small::with_id(findings, FOUND).statement.en, "FOUND. 112 in 2031; 100 in 2029.");
    EXPECT_EQ(small::with_id(findings, FOUND).computation, "900, 100 -> 112");
}

TEST(Series, PassesWhereTheSameFiguresAreGiven) {
    auto const findings = against(consistent(), {consistent("2030")});
    EXPECT_EQ(small::with_id(findings, "series:FOUND/XAA.2031").outcome, Outcome::pass);
    EXPECT_EQ(small::with_id(findings, "series:FOUND/XAA.2031").statement.en,
              "FOUND. The same figures as in 2030 are given.");
}

TEST(Series, BlocksWhereATotalStopsWithoutAComment) {
    auto now = consistent().miss("FOUND", {}).drop("FOUND", {{"SEX", "F"}});
    auto const& stopped = small::with_id(against(now, {consistent("2030")}), "series:FOUND/XAA.2031");
    EXPECT_EQ(stopped.outcome, Outcome::fail);
    EXPECT_EQ(stopped.severity, Severity::blocking);
    EXPECT_EQ(stopped.statement.en, "FOUND. Given in 2030 and missing now: “F” and the total.");
    EXPECT_EQ(stopped.statement.es, "FOUND. Se dio en 2030 y ahora falta: “F” y el total.");
    now.at("FOUND").comment = {"The register is closed.", "El registro está cerrado."};
    EXPECT_EQ(small::with_id(against(now, {consistent("2030")}), "series:FOUND/XAA.2031").severity, Severity::info);
}

TEST(Series, AsksWhereOnlyPartsStopOrSomethingBegins) {
    auto const parts = against(consistent().miss("FOUND", {{"SEX", "F"}}), {consistent("2030")});
    EXPECT_EQ(small::with_id(parts, "series:FOUND/XAA.2031").severity, Severity::info);
    EXPECT_EQ(small::with_id(parts, "series:FOUND/XAA.2031").outcome, Outcome::fail);
    auto const begun = against(consistent(), {consistent("2030").miss("FOUND", {})});
    EXPECT_EQ(small::with_id(begun, "series:FOUND/XAA.2031").severity, Severity::info);
    EXPECT_EQ(small::with_id(begun, "series:FOUND/XAA.2031").statement.en,
              "FOUND. Missing in 2030 and given now: the total.");
}

TEST(Series, SaysNothingOfWhatNeitherYearGives) {
    auto const findings = against(consistent().miss("AWARDED", {}), {consistent("2030").miss("AWARDED", {})});
    EXPECT_EQ(small::with_id(findings, "series:AWARDED/XAA.2031").id, "there is no such finding");
}

}  // namespace
}  // namespace cifra::validate

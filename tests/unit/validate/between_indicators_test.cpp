#include "validate/between_indicators.hpp"

#include "small_return.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using small::consistent;
using small::ReturnBuilder;

programme::Comparison returned_within_helped() {
    return {"returned", {"Returned", "Retornadas"}, {"RETURNED", {}}, {"HELPED", {}}, false, false};
}

std::vector<Finding> compare(ReturnBuilder const& made, programme::Comparison const& comparison) {
    auto programme = invented::programme_of_three();
    programme.comparisons = {comparison};
    return check_between_indicators(programme, made.made());
}

TEST(BetweenIndicators, PassesUpToTheSameFigure) {
    auto const findings = compare(consistent().set("RETURNED", {}, 80), returned_within_helped());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].id, "comparison:returned/XAA.2031");
    EXPECT_EQ(findings[0].outcome, Outcome::pass);
    EXPECT_EQ(findings[0].computation, "80 <= 80");
    EXPECT_EQ(findings[0].statement.en, "“RETURNED”, 80, is not above “HELPED”, 80.");
}

TEST(BetweenIndicators, AsksOrBlocksAsTheProgrammeSays) {
    auto comparison = returned_within_helped();
    auto const made = consistent().set("RETURNED", {}, 81);
    auto const asked = compare(made, comparison).at(0);
    EXPECT_EQ(asked.outcome, Outcome::fail);
    EXPECT_EQ(asked.severity, Severity::info);
    EXPECT_EQ(asked.computation, "81 > 80");
    EXPECT_EQ(asked.statement.es, "“RETURNED”, 81, supera “HELPED”, 80.");
    comparison.blocking = true;
    EXPECT_EQ(compare(made, comparison).at(0).severity, Severity::blocking);
}

TEST(BetweenIndicators, NeverTakesMissingForZero) {
    auto const larger = compare(consistent().miss("HELPED", {}), returned_within_helped()).at(0);
    EXPECT_EQ(larger.outcome, Outcome::not_evaluable);
    EXPECT_EQ(larger.computation, "12 <= ?");
    EXPECT_EQ(larger.statement.en, "“HELPED” has no value to compare with “RETURNED”, 12.");
    auto const smaller = compare(consistent().drop("RETURNED", {}), returned_within_helped()).at(0);
    EXPECT_EQ(smaller.outcome, Outcome::not_evaluable);
    EXPECT_EQ(smaller.statement.es, "“RETURNED” no tiene valor que comparar con “HELPED”, 80.");
    EXPECT_TRUE(compare(consistent().miss("HELPED", {}).miss("RETURNED", {}), returned_within_helped()).empty());
}

TEST(BetweenIndicators, ComparesEachCategoryThatBothHave) {
    auto comparison = returned_within_helped();
    comparison.smaller.indicator = "RETURNED";
    comparison.larger.indicator = "FOUND";
    comparison.categories = true;
    auto const findings = compare(consistent().set("RETURNED", {{"SEX", "M"}}, 41), comparison);
    ASSERT_EQ(findings.size(), 4U) << "the total, and three of the same codes";
    EXPECT_EQ(findings[2].id, "comparison:returned/DF_PERSONS/A.XAA.RETURNED.M._T._T.2031");
    EXPECT_EQ(findings[2].outcome, Outcome::fail);
    EXPECT_EQ(findings[1].outcome, Outcome::pass);
}

TEST(BetweenIndicators, ComparesFiguresOfOneIndicator) {
    programme::Comparison const comparison = {
        "men", {"Men", "Hombres"}, {"FOUND", {{"SEX", "M"}}}, {"FOUND", {{"SEX", "F"}}}, false, false};
    EXPECT_EQ(compare(consistent(), comparison).at(0).computation, "40 <= 60");
    EXPECT_EQ(compare(consistent(), comparison).at(0).statement.en, "“FOUND: M”, 40, is not above “FOUND: F”, 60.");
}

TEST(BetweenIndicators, AlignsDecimalsAndDoesNotCompareCurrencies) {
    programme::Comparison const comparison = {
        "award", {"Award", "Monto"}, {"AWARD_PER_PERSON", {}}, {"AWARDED", {}}, true, false};
    auto made = consistent();
    made.at("AWARD_PER_PERSON").obs_value = base::Decimal{100001, 2};
    EXPECT_EQ(compare(made, comparison).at(0).computation, "1000.01 > 1000");
    made.at("AWARDED").currency = "USD";
    EXPECT_EQ(compare(made, comparison).at(0).outcome, Outcome::not_evaluable);
    EXPECT_EQ(compare(made, comparison).at(0).statement.en,
              "“AWARD_PER_PERSON”, 1,000.01 and “AWARDED”, 1,000 are in different currencies.");
}

}  // namespace
}  // namespace cifra::validate

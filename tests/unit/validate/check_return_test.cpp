#include "validate/check_return.hpp"

#include "audit/audit.hpp"
#include "small_return.hpp"
#include "validate/rules.hpp"

#include <gmock/gmock.h>
#include <set>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using small::consistent;
using small::ReturnBuilder;
using ::testing::HasSubstr;

constexpr char const* BY_SEX = "partition:FOUND.by_sex/XAA.2031";

std::vector<Finding> check(restricted::NationalReturn const& submitted,
                           std::vector<restricted::Settlement> explanations = {},
                           std::vector<restricted::NationalReturn> earlier = {}) {
    return check_return(invented::programme_of_three(), {submitted, std::move(earlier), std::move(explanations)});
}

restricted::Settlement explanation(std::string rule, std::string finding, std::string computation) {
    restricted::Settlement made;
    made.rule = std::move(rule);
    made.finding = std::move(finding);
    made.computation = std::move(computation);
    made.state = "explained";
    made.explanation = {"Counted twice by two bodies.", "Contada dos veces por dos instituciones."};
    made.date = "2032-02-01";
    made.by = {"National body", "Instancia nacional"};
    return made;
}

restricted::ReadingFinding unreadable(bool blocking = true) {
    return {"number",
            blocking,
            {"xaa.xlsx!FOUND!D11", 0, 0},
            {"The cell holds text.", "La celda contiene texto."},
            {"Write a number.", "Escriba un número."}};
}

ReturnBuilder contradictory() {
    return consistent().set("FOUND", {}, 99);
}

TEST(CheckReturn, FindsNothingWrongInAConsistentReturn) {
    auto before = consistent("2030").set("FOUND", {}, 90).set("FOUND", {{"SEX", "F"}}, 50);
    before.set("FOUND", {{"AGE", "OLD"}}, 60).set("REACHED", {}, 4800).set("REACHED", {{"SEX", "F"}}, 2800);
    auto const findings = check(consistent().made(), {}, {before.made()});
    EXPECT_EQ(small::failures(findings), 0U);
    EXPECT_FALSE(audit::blocks_release(findings));
    std::set<std::string> rules;
    for (auto const& finding : findings) rules.insert(finding.rule);
    EXPECT_EQ(rules, (std::set<std::string>{"reading", "format", "partition", "multiple_response", "product",
                                            "last_year", "series", "coverage", "reasons", "identical"}));
}

TEST(CheckReturn, NamesOnlyRulesThatAreRegisteredAndIdsThatAreUnique) {
    auto made = contradictory().made();
    made.findings = {unreadable(), unreadable(), unreadable(false)};
    auto const findings = check(made, {explanation("partition", "partition:GONE", "")}, {consistent("2030").made()});
    std::set<std::string> known;
    for (auto const& rule : rules()) known.insert(rule.id);
    std::set<std::string> ids;
    for (auto const& finding : findings) {
        EXPECT_EQ(known.count(finding.rule), 1U) << finding.rule;
        EXPECT_TRUE(ids.insert(finding.id).second) << finding.id;
        EXPECT_EQ(finding.id.rfind(finding.rule + ":", 0), 0U) << finding.id << " begins with its rule";
        EXPECT_FALSE(finding.where.es.empty()) << finding.id;
        EXPECT_FALSE(finding.statement.es.empty()) << finding.id;
        if (finding.outcome == Outcome::not_evaluable) continue;
        EXPECT_EQ(finding.what_to_do.es.empty(), finding.outcome == Outcome::pass) << finding.id;
    }
}

TEST(CheckReturn, NamesTheCellsOfTheFile) {
    auto const findings = check(contradictory().made());
    EXPECT_EQ(small::with_id(findings, BY_SEX).where.en,
              "return XAA/2031, sheet \"FOUND\", cells D11, D12, D15 and D16");
    EXPECT_EQ(small::with_id(findings, BY_SEX).where.es,
              "informe XAA/2031, hoja «FOUND», celdas D11, D12, D15 y D16");
    EXPECT_EQ(small::with_id(findings, "coverage:FOUND/XAA.2031").where.en, "return XAA/2031");
}

TEST(CheckReturn, TurnsWhatReadingFoundIntoFindings) {
    auto made = consistent().drop("FOUND", {}).made();
    made.findings = {unreadable(), {"formula", false, {"xaa.csv", 12, 3}, {"A.", "A."}, {"B.", "B."}}};
    made.account.in_finding = 1;
    ++made.account.expected;
    auto const findings = check(made);
    auto const& number = small::with_id(findings, "reading:number:FOUND!D11");
    EXPECT_EQ(number.severity, Severity::blocking);
    EXPECT_EQ(number.where.en, "return XAA/2031, sheet \"FOUND\", cell D11");
    EXPECT_EQ(number.statement.en, "The cell holds text.");
    EXPECT_EQ(number.what_to_do.es, "Escriba un número.");
    auto const& formula = small::with_id(findings, "reading:formula:12:3");
    EXPECT_EQ(formula.severity, Severity::info);
    EXPECT_EQ(formula.outcome, Outcome::fail);
    EXPECT_EQ(formula.where.es, "informe XAA/2031, xaa.csv, línea 12");
    EXPECT_EQ(small::with_id(findings, "reading:XAA.2031").computation, "23 + 0 + 1 = 24; 24");
    EXPECT_EQ(small::with_id(findings, "coverage:FOUND/XAA.2031").severity, Severity::info) << "named above";
}

TEST(CheckReturn, BlocksWhenCellsOfTheFileWereLost) {
    auto made = consistent().made();
    ++made.account.expected;
    EXPECT_EQ(small::with_id(check(made), "reading:XAA.2031").severity, Severity::blocking);
}

TEST(CheckReturn, TakesAnExplanationThatNamesRuleIdAndComputation) {
    auto const computation = small::with_id(check(contradictory().made()), BY_SEX).computation;
    auto const findings = check(contradictory().made(), {explanation("partition", BY_SEX, computation)});
    auto const& explained = small::with_id(findings, BY_SEX);
    EXPECT_EQ(explained.outcome, Outcome::fail);
    EXPECT_EQ(explained.severity, Severity::noted);
    EXPECT_TRUE(explained.what_to_do.empty());
    ASSERT_TRUE(explained.settlement);
    EXPECT_EQ(explained.settlement->by.es, "Instancia nacional");
}

TEST(CheckReturn, LetsAnExplanationLapseWhenAFigureChanges) {
    auto const computation = small::with_id(check(contradictory().made()), BY_SEX).computation;
    auto const findings =
        check(contradictory().set("FOUND", {}, 98).made(), {explanation("partition", BY_SEX, computation)});
    EXPECT_EQ(small::with_id(findings, BY_SEX).severity, Severity::blocking);
    auto const& lapsed = small::with_id(findings, std::string("settlement:") + BY_SEX);
    EXPECT_EQ(lapsed.severity, Severity::info);
    EXPECT_EQ(lapsed.where.en, "return XAA/2031");
    EXPECT_THAT(lapsed.statement.en, HasSubstr("have changed since the decision"));
}

TEST(CheckReturn, LeavesAFindingAloneWhoseExplanationNamesAnotherRule) {
    auto const findings = check(contradictory().made(), {explanation("last_year", BY_SEX, "")});
    EXPECT_EQ(small::with_id(findings, BY_SEX).severity, Severity::blocking);
}

TEST(CheckReturn, CannotExplainAwayACellThatWasNotRead) {
    auto made = consistent().made();
    made.findings = {unreadable()};
    auto const id = "reading:number:FOUND!D11";
    auto const findings = check(made, {explanation("reading", id, "")});
    EXPECT_EQ(small::with_id(findings, id).severity, Severity::blocking);
    EXPECT_THAT(small::with_id(findings, std::string("settlement:") + id).statement.es,
                HasSubstr("no se puede explicar"));
}

TEST(CheckReturn, GivesTheSameFindingsForTheSameReturn) {
    auto const first = check(contradictory().made(), {}, {consistent("2030").made()});
    auto const second = check(contradictory().made(), {}, {consistent("2030").made()});
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].id, second[i].id);
        EXPECT_EQ(first[i].computation, second[i].computation);
        EXPECT_EQ(first[i].statement, second[i].statement);
    }
}

}  // namespace
}  // namespace cifra::validate

#include "validate/return_format.hpp"

#include "small_return.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using small::consistent;
using ::testing::HasSubstr;

std::vector<Finding> format(restricted::NationalReturn const& made) {
    return check_return_format(invented::programme_of_three(), made);
}

/// What is said of a return in which the first figure is changed.
template <class Change>
std::string said_of(Change const& change) {
    auto made = consistent().made();
    change(made.observations.front());
    auto const findings = format(made);
    if (findings.size() != 1 || findings[0].outcome != Outcome::fail) return "no single failure";
    EXPECT_EQ(findings[0].severity, Severity::blocking);
    EXPECT_EQ(findings[0].rule, "format");
    return findings[0].statement.en;
}

TEST(ReturnFormat, PassesAConsistentReturn) {
    auto const findings = format(consistent().made());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].outcome, Outcome::pass);
    EXPECT_EQ(findings[0].id, "format:XAA.2031");
}

TEST(ReturnFormat, FindsKeysThatAreNotOfTheReturnOrTheProgramme) {
    EXPECT_THAT(said_of([](auto& figure) { figure.key.ref_area = "XBB"; }), HasSubstr("another area or year"));
    EXPECT_THAT(said_of([](auto& figure) { figure.key.time_period = "2030"; }), HasSubstr("another area or year"));
    EXPECT_THAT(said_of([](auto& figure) { figure.key.indicator = "LOST"; }), HasSubstr("no such indicator"));
    EXPECT_THAT(said_of([](auto& figure) { figure.key.dataflow = "DF_PERSONS"; }), HasSubstr("no such indicator"));
    EXPECT_THAT(said_of([](auto& figure) { figure.key.dimensions[0].code = "ZZZ"; }),
                HasSubstr("A code of the figure"));
}

TEST(ReturnFormat, FindsStatusesThatAreUnknownOrContradictTheFigure) {
    EXPECT_THAT(said_of([](auto& figure) { figure.obs_status = "X"; }), HasSubstr("CL_OBS_STATUS"));
    EXPECT_THAT(said_of([](auto& figure) { figure.obs_status = ""; }), HasSubstr("CL_OBS_STATUS"));
    EXPECT_THAT(said_of([](auto& figure) { figure.obs_status = "PO"; }),
                HasSubstr("its status says that there is none"));
}

TEST(ReturnFormat, FindsFiguresWithAReasonAndNeither) {
    EXPECT_THAT(said_of([](auto& figure) { figure.missing_reason = programme::MissingReason::not_compiled; }),
                HasSubstr("a figure and a reason"));
    EXPECT_THAT(said_of([](auto& figure) { figure.obs_value.reset(); }), HasSubstr("neither a figure nor a reason"));
}

TEST(ReturnFormat, FindsNegativeFiguresAndPartsOfPersons) {
    EXPECT_THAT(said_of([](auto& figure) { figure.obs_value = base::Decimal{-1, 0}; }), HasSubstr("negative"));
    auto made = consistent().made();
    for (auto& observation : made.observations) observation.obs_value = base::Decimal{15, 1};
    auto const findings = format(made);
    EXPECT_EQ(findings.size(), made.observations.size() - 2) << "the two amounts may have decimals";
    EXPECT_THAT(findings[0].statement.es, HasSubstr("no es un número entero"));
    for (auto& observation : made.observations) observation.obs_value = base::Decimal{150, 1};
    EXPECT_EQ(format(made).at(0).outcome, Outcome::pass) << "15.0 is a whole number";
}

}  // namespace
}  // namespace cifra::validate

#include "validate/reasons.hpp"

#include "small_return.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using small::consistent;
using small::ReturnBuilder;

constexpr char const* BY_SEX = "reasons:FOUND.by_sex/XAA.2031";

Finding reasons(ReturnBuilder const& made, char const* id = BY_SEX) {
    return small::with_id(check_reasons(invented::programme_of_three(), made.made()), id);
}

TEST(Reasons, AgreeInAConsistentReturn) {
    auto const findings = check_reasons(invented::programme_of_three(), consistent().made());
    EXPECT_EQ(findings.size(), 6U) << "by sex three times, by age, by profile, by service";
    EXPECT_EQ(small::failures(findings), 0U);
    EXPECT_EQ(reasons(consistent()).computation, "100: 60 40 0");
}

TEST(Reasons, BlockWhereTheTotalIsMissingAndItsPartsAreNot) {
    auto const missing = reasons(consistent().miss("FOUND", {}));
    EXPECT_EQ(missing.severity, Severity::blocking);
    EXPECT_EQ(missing.computation, "?: 60 40 0");
    EXPECT_EQ(missing.statement.en, "FOUND: by_sex. The total is missing, and every part of it is given.");
    auto const some = reasons(consistent().miss("FOUND", {}).miss("FOUND", {{"SEX", "_U"}}));
    EXPECT_EQ(some.outcome, Outcome::fail);
    EXPECT_EQ(some.severity, Severity::info);
}

TEST(Reasons, DoNotNeedThePartThatStandsApart) {
    auto const made = consistent().miss("HELPED", {}).miss("HELPED", {{"SEX", "_U"}, {"AGE", "_U"}});
    EXPECT_EQ(reasons(made, "reasons:HELPED.by_profile/XAA.2031").severity, Severity::blocking);
    EXPECT_EQ(reasons(made, "reasons:HELPED.by_service/XAA.2031").severity, Severity::info) << "services are no sum";
}

TEST(Reasons, BlockWhereATotalCannotExistAndAPartDoes) {
    auto const made = consistent().miss("FOUND", {}, "M").miss("FOUND", {{"SEX", "F"}});
    EXPECT_EQ(reasons(made).severity, Severity::blocking);
    EXPECT_EQ(reasons(made).computation, "?: ? 40 0 M");
    auto zero = made;
    zero.set("FOUND", {{"SEX", "M"}}, 0);
    EXPECT_EQ(reasons(zero).severity, Severity::info) << "no part is more than nothing";
}

TEST(Reasons, AskForTheZerosUnderATotalOfZero) {
    auto made = consistent().set("FOUND", {}, 0).set("FOUND", {{"SEX", "F"}}, 0);
    made.set("FOUND", {{"SEX", "M"}}, 0).miss("FOUND", {{"SEX", "_U"}});
    EXPECT_EQ(reasons(made).outcome, Outcome::fail);
    EXPECT_EQ(reasons(made).severity, Severity::info);
    EXPECT_EQ(reasons(made.set("FOUND", {{"SEX", "_U"}}, 0)).outcome, Outcome::pass);
}

TEST(Reasons, LeaveOutATableWithoutAnyFigure) {
    auto made = consistent().miss("FOUND", {}).miss("FOUND", {{"SEX", "F"}});
    made.miss("FOUND", {{"SEX", "M"}}).miss("FOUND", {{"SEX", "_U"}});
    EXPECT_EQ(reasons(made).id, "there is no such finding");
}

}  // namespace
}  // namespace cifra::validate

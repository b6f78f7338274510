#include "validate/repetition.hpp"

#include "small_return.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using small::consistent;
using small::ReturnBuilder;

Finding identical(ReturnBuilder const& now, std::vector<restricted::NationalReturn> const& earlier) {
    return check_repetition(invented::programme_of_three(), now.made(), earlier).back();
}

/// A table of twelve services.
programme::Programme many_services() {
    auto programme = invented::programme_of_three();
    std::vector<programme::Category> services;
    for (char code = 'A'; code <= 'L'; ++code)
        services.push_back(invented::category({{"SERVICE", std::string(1, code)}}));
    programme.indicators[1].breakdowns = {
        invented::breakdown("by_service", programme::BreakdownKind::multiple_response, services)};
    return programme;
}

Finding repeated(std::vector<std::int64_t> const& values) {
    ReturnBuilder made;
    char code = 'A';
    for (auto const value : values) made.set("HELPED", {{"SERVICE", std::string(1, code++)}}, value);
    return small::with_id(check_repetition(many_services(), made.made(), {}), "repeated:HELPED.by_service/XAA.2031");
}

TEST(Identical, BlocksACopyOfTheLastReturn) {
    auto const copy = identical(consistent(), {consistent("2030").made()});
    EXPECT_EQ(copy.id, "identical:XAA.2031");
    EXPECT_EQ(copy.severity, Severity::blocking);
    EXPECT_EQ(copy.computation, "20 / 20") << "four of the 24 are zero in both years";
    EXPECT_EQ(copy.statement.es, "20 de 20 cifras son las de 2030.");
}

TEST(Identical, AsksFromNineInTenOn) {
    auto now = consistent().set("FOUND", {}, 101).set("HELPED", {}, 81);
    EXPECT_EQ(identical(now, {consistent("2030").made()}).severity, Severity::info);
    EXPECT_EQ(identical(now, {consistent("2030").made()}).outcome, Outcome::fail) << "18 of 20";
    now.set("RETURNED", {}, 13);
    EXPECT_EQ(identical(now, {consistent("2030").made()}).outcome, Outcome::pass) << "17 of 20";
}

TEST(Identical, NeedsEightFigures) {
    ReturnBuilder now;
    now.set("FOUND", {}, 10).set("FOUND", {{"SEX", "F"}}, 1).set("FOUND", {{"SEX", "M"}}, 9);
    now.set("FOUND", {{"AGE", "OLD"}}, 5).set("FOUND", {{"AGE", "YOUNG"}}, 5).set("REACHED", {}, 7);
    now.set("RETURNED", {}, 4);
    auto before = now.made();
    before.time_period = "2030";
    for (auto& observation : before.observations) observation.key.time_period = "2030";
    EXPECT_EQ(identical(now, {before}).outcome, Outcome::not_evaluable);
    EXPECT_EQ(identical(consistent(), {}).outcome, Outcome::not_evaluable);
}

TEST(Repeated, AsksWhereOneValueFillsATable) {
    auto const filled = repeated({17, 17, 17, 17, 17, 3});
    EXPECT_EQ(filled.outcome, Outcome::fail);
    EXPECT_EQ(filled.severity, Severity::info);
    EXPECT_EQ(filled.computation, "5 / 6: 17");
    EXPECT_EQ(filled.statement.en, "HELPED: by_service. The same value stands in 5 of 6 cells.");
    EXPECT_EQ(filled.operands.size(), 5U);
}

TEST(Repeated, LetsSmallValuesFewCellsAndLessThanHalfPass) {
    EXPECT_EQ(repeated({9, 9, 9, 9, 9, 9}).outcome, Outcome::pass) << "small values repeat by chance";
    EXPECT_EQ(repeated({17, 17, 17, 17, 3}).outcome, Outcome::pass) << "four cells";
    EXPECT_EQ(repeated({17, 17, 17, 17, 17, 1, 2, 3, 4, 5}).outcome, Outcome::fail) << "half";
    EXPECT_EQ(repeated({17, 17, 17, 17, 17, 1, 2, 3, 4, 5, 6}).outcome, Outcome::pass);
    EXPECT_EQ(repeated({17, 17, 17}).id, "there is no such finding");
}

}  // namespace
}  // namespace cifra::validate

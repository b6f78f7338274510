// Figures of the region that Cifra added up are no claim of a source.
#include "audit/audit.hpp"
#include "programme/figure_rule.hpp"
#include "small_edition.hpp"
#include "validate/check.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using testing::IsEmpty;

restricted::Observation of_area(std::string const& area, std::string const& category, std::string const& value) {
    auto made = small::observation(category, value);
    made.key.ref_area = area;
    return made;
}

/// XAA counts as the programme does, XBB otherwise: it stays out of the region's sums.
restricted::Edition edition(std::string const& rule) {
    restricted::Edition made;
    for (auto const* category : {"A", "B", "_T"}) {
        std::string const value = category == std::string("_T") ? "100" : "50";
        auto regional = small::observation(category, value);
        regional.rule = rule;
        regional.coverage = {"XAA"};
        auto other = of_area("XBB", category, category == std::string("_T") ? "40" : "20");
        other.definition = "potential";
        for (auto const& row : {regional, of_area("XAA", category, value), other}) made.observations.push_back(row);
    }
    std::sort(made.observations.begin(), made.observations.end(),
              [](auto const& a, auto const& b) { return a.key < b.key; });
    return made;
}

std::vector<std::string> contradictions(std::string const& rule) {
    auto programme = small::programme();
    programme.members = {{"XAA", {"Arania", "Arania"}, {"Arania", "Arania"}, {}, "es-419", "XTS"},
                         {"XBB", {"Borovia", "Borovia"}, {"Borovia", "Borovia"}, {}, "es-419", "XTS"}};
    programme::Breakdown by_area;
    by_area.id = "by_area";
    by_area.title = {"By area", "Por área"};
    by_area.by_area = true;
    programme.indicators.front().breakdowns.push_back(by_area);
    std::vector<std::string> ids;
    for (auto const& finding : check(programme, edition(rule)))
        if (finding.outcome == audit::Outcome::fail) ids.push_back(finding.id);
    return ids;
}

TEST(CheckOfARegionalSum, DoesNotMissTheMemberThatCountsByAnotherDefinition) {
    EXPECT_THAT(contradictions(programme::SUM_OF_REPORTING_AREAS), IsEmpty());
}

TEST(CheckOfARegionalSum, StillHoldsWhatASourcePrintsAgainstItsMembers) {
    EXPECT_THAT(contradictions("as_published"),
                testing::UnorderedElementsAre("partition:COUNTED.by_area/ALL.2019", "members:DF/A.ALL.COUNTED.A.2019",
                                              "members:DF/A.ALL.COUNTED.B.2019"));
}

}  // namespace
}  // namespace cifra::validate

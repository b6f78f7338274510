// What is said of figures that are sums of reporting areas: who is in them, what their shares are of.
#include "release/regional_sum.hpp"

#include "note_lookup.hpp"
#include "programme/figure_rule.hpp"
#include "release/definition_sums.hpp"
#include "release/headline.hpp"
#include "release/notes_coverage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::release {
namespace {

using programme::BreakdownKind;
using programme::MissingReason;
using sample::Edition;
using sample::find;
using sample::text;
using testing::ElementsAre;
using testing::IsEmpty;

void make_sum(ReleasedObservation& row, std::vector<std::string> coverage) {
    row.rule = programme::SUM_OF_REPORTING_AREAS;
    row.coverage = std::move(coverage);
}

/// Six of nine members report people assisted, three of them by service.
Edition assisted() {
    Edition e;
    auto& indicator = e.indicator("ASSISTED", {"people assisted", "personas asistidas"});
    Edition::breakdown(indicator, "by_service", BreakdownKind::multiple_response, {"MEDICAL", "LEGAL"},
                       {"the services", "los servicios"});
    make_sum(e.value(Edition::key("ASSISTED", "ALL"), 600), {"BLZ", "CRI", "SLV", "GTM", "HND", "MEX"});
    for (auto const* area : {"BLZ", "CRI", "SLV", "GTM", "HND", "MEX"}) e.value(Edition::key("ASSISTED", area), 100);
    for (auto const* area : {"NIC", "PAN"}) e.missing(Edition::key("ASSISTED", area));
    for (auto const* code : {"MEDICAL", "LEGAL"}) {
        make_sum(e.value(Edition::key("ASSISTED", "ALL", code), 150), {"BLZ", "CRI", "SLV"});
        for (auto const* area : {"BLZ", "CRI", "SLV"}) e.value(Edition::key("ASSISTED", area, code), 50);
        for (auto const* area : {"GTM", "HND", "MEX"}) e.missing(Edition::key("ASSISTED", area, code));
    }
    return e;
}

TEST(RegionalSum, HasSharesOfTheAreasThatReportThem) {
    auto const edition = assisted().finish();
    auto const denominator = denominator_of(edition, Edition::key("ASSISTED", "ALL", "MEDICAL"));
    EXPECT_EQ(denominator.base, 300);
    EXPECT_THAT(denominator.reporting, ElementsAre("BLZ", "CRI", "SLV"));
    EXPECT_THAT(denominator.not_reporting, ElementsAre("GTM", "HND", "MEX", "NIC", "PAN", "DOM"));
    EXPECT_EQ(denominator_of(edition, Edition::key("ASSISTED", "ALL")).base, 600);
    EXPECT_THAT(denominator_of(edition, Edition::key("ASSISTED", "ALL")).not_reporting, IsEmpty());
}

TEST(RegionalSum, HasNoShareWhereATotalInItsBaseIsNotShown) {
    auto e = assisted();
    auto const key = Edition::key("ASSISTED", "DOM", "OTHER");
    make_sum(e.value(Edition::key("ASSISTED", "ALL", "OTHER"), 70), {"BLZ", "DOM"});
    e.missing(key.total(), "Q", MissingReason::withheld);
    EXPECT_EQ(denominator_of(e.finish(), Edition::key("ASSISTED", "ALL", "OTHER")).base, std::nullopt);
}

/// Seeded: what is published elsewhere keeps its ways, so the rule makes the difference and nothing else.
TEST(RegionalSum, IsToldByItsRule) {
    auto e = assisted();
    auto sums = e.finish();
    EXPECT_TRUE(is_assembled(sums));
    Edition other;
    other.indicator("ASSISTED", {"people assisted", "personas asistidas"});
    other.value(Edition::key("ASSISTED", "ALL"), 600).coverage = {"BLZ"};
    auto const published = other.finish();
    EXPECT_FALSE(is_assembled(published));
    EXPECT_EQ(regional_sum(published, Edition::key("ASSISTED", "ALL")), nullptr);
    EXPECT_EQ(reporting_of(published, "DOM", Edition::key("ASSISTED", "ALL")), Reporting::reported);
}

TEST(RegionalSum, LacksWhoHasNoRowAndSaysSo) {
    auto const edition = assisted().finish();
    EXPECT_EQ(reporting_of(edition, "DOM", Edition::key("ASSISTED", "ALL")), Reporting::no_data);
    EXPECT_EQ(reporting_of(edition, "GTM", Edition::key("ASSISTED", "ALL")), Reporting::reported);
    EXPECT_EQ(reporting_of(edition, "GTM", Edition::key("ASSISTED", "ALL", "LEGAL")), Reporting::no_data);
    EXPECT_THAT(gaps_of(edition, Edition::key("ASSISTED", "ALL")).no_data, ElementsAre("NIC", "PAN", "DOM"));
    EXPECT_EQ(reporting_place(edition, Edition::key("ASSISTED", "ALL"), base::Language::en), "six of nine countries");
    EXPECT_EQ(reporting_place(edition, Edition::key("ASSISTED", "ALL", "LEGAL"), base::Language::es),
              "tres de nueve países");
}

TEST(RegionalSum, HasNotesOnItsBase) {
    auto const notes = make_notes(assisted().finish());
    EXPECT_EQ(
        text(notes, "denominator:ASSISTED.by_service"),
        (base::LocalText{"Shares are of 300 people assisted in three of nine countries; Guatemala, Honduras, "
                         "Mexico, Nicaragua, Panama and the Dominican Republic are not in it.",
                         "Los porcentajes se calculan sobre 300 personas asistidas en tres de nueve países; no se "
                         "incluyen Guatemala, Honduras, México, Nicaragua, Panamá y la República Dominicana."}));
}

TEST(RegionalSum, NamesWhoCountsOtherwiseWithTheirSum) {
    auto e = assisted();
    e.value(Edition::key("ASSISTED", "DOM"), 40, "D").definition = "suspected";
    auto const notes = make_notes(e.finish());
    EXPECT_EQ(
        text(notes, "definition:ASSISTED"),
        (base::LocalText{"The Dominican Republic counts by the definition “suspected” (40); it is not in the total.",
                         "La República Dominicana cuenta según la definición «suspected» (40); no se incluye en "
                         "el total."}));
    EXPECT_EQ(text(notes, "coverage:ASSISTED").en, "No data are available for Nicaragua and Panama.");
}

TEST(RegionalSum, GivesNoSumOfADefinitionOfWhichAPartIsWithheld) {
    Edition e;
    e.indicator("ASSISTED", {"people assisted", "personas asistidas"});
    make_sum(e.value(Edition::key("ASSISTED", "ALL"), 600), {"BLZ"});
    e.value(Edition::key("ASSISTED", "BLZ"), 600);
    e.value(Edition::key("ASSISTED", "CRI"), 40, "D").definition = "suspected";
    e.missing(Edition::key("ASSISTED", "SLV"), "Q", MissingReason::withheld).definition = "suspected";
    e.value(Edition::key("ASSISTED", "GTM"), 30, "D");
    auto const edition = e.finish();
    auto const sums = sums_by_definition(edition, Edition::key("ASSISTED", "ALL"));
    ASSERT_EQ(sums.size(), 3U);
    EXPECT_EQ(sums[1].sum, std::nullopt);
    EXPECT_EQ(sums[2].definition, std::nullopt);
    EXPECT_EQ(definition_sentence(edition, Edition::key("ASSISTED", "ALL")).en,
              "Costa Rica and El Salvador count by the definition “suspected”; they are not in the total. Guatemala "
              "counts by a definition of its own; it is not in the total.");
}

TEST(RegionalSum, SaysWhatItCountsWhereAllUseAnotherDefinition) {
    Edition e;
    e.indicator("ASSISTED", {"people assisted", "personas asistidas"});
    auto& sum = e.value(Edition::key("ASSISTED", "ALL"), 600, "D");
    make_sum(sum, {"BLZ"});
    sum.definition = "suspected";
    e.value(Edition::key("ASSISTED", "BLZ"), 600, "D").definition = "suspected";
    EXPECT_EQ(definition_sentence(e.finish(), Edition::key("ASSISTED", "ALL")).en,
              "The total counts by the definition “suspected”, as every country in it does.");
    Edition mixed;
    mixed.indicator("ASSISTED", {"people assisted", "personas asistidas"});
    make_sum(mixed.missing(Edition::key("ASSISTED", "ALL"), "L", MissingReason::not_compiled), {});
    mixed.value(Edition::key("ASSISTED", "BLZ"), 20).definition = "referred";
    mixed.value(Edition::key("ASSISTED", "CRI"), 30).definition = "suspected";
    EXPECT_EQ(definition_sentence(mixed.finish(), Edition::key("ASSISTED", "ALL")).es,
              "Los países cuentan según definiciones distintas, por lo que no se da un total. Belice cuenta según la "
              "definición «referred» (20). Costa Rica cuenta según la definición «suspected» (30).");
}

}  // namespace
}  // namespace cifra::release

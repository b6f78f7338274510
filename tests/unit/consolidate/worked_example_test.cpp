// The worked example of docs/methods/consolidation.md from returns to released figures, computed by hand.
#include "consolidate/build_tables.hpp"
#include "consolidate/merge_returns.hpp"
#include "protect/protect.hpp"
#include "publish/edition_view.hpp"
#include "publish/lineage.hpp"
#include "publish/write_bundle.hpp"
#include "release/base_words.hpp"
#include "release/coverage_share.hpp"
#include "release/definition_sums.hpp"
#include "release/notes_coverage.hpp"
#include "release/rates.hpp"
#include "release/read_bundle.hpp"
#include "three_areas.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace cifra {
namespace {

using base::Language;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A row of the table in the method page.
struct Line {
    std::string indicator;
    std::vector<programme::DimensionCode> codes;
    std::optional<std::int64_t> value;
    std::string status;
    std::vector<std::string> coverage;
    std::optional<std::int64_t> base;
};

std::vector<Line> lines() {
    std::vector<std::string> const both = {"XAA", "XBB"};
    return {{"PEOPLE_FOUND", {}, 200, "P", both, 200},
            {"PEOPLE_FOUND", three::profile("W", "GROWN"), 70, "A", {"XAA"}, 120},
            {"PEOPLE_FOUND", three::profile("M", "GROWN"), 20, "A", {"XAA"}, 120},
            {"PEOPLE_FOUND", three::profile("W", "YOUNG"), 20, "A", {"XAA"}, 120},
            {"PEOPLE_FOUND", three::profile("M", "YOUNG"), 10, "A", {"XAA"}, 120},
            {"PEOPLE_HELPED", {}, 150, "A", both, 150},
            {"PEOPLE_HELPED", {{"HELP", "SHELTER"}}, 90, "A", both, 150},
            {"PEOPLE_HELPED", {{"HELP", "HEALTH"}}, 40, "A", {"XAA"}, 100},
            {"PEOPLE_HELPED", {{"HELP", "LEGAL"}}, 20, "A", {"XBB"}, 50},
            {"PEOPLE_TOLD", {}, std::nullopt, "O", {}, std::nullopt}};
}

class WorkedExample : public testing::Test {
protected:
    base::Result<release::ReleasedEdition> release(std::vector<restricted::NationalReturn> const& returns) const {
        return protect::protect(programme, consolidate::build_tables(programme, merged(returns)));
    }
    restricted::Edition merged(std::vector<restricted::NationalReturn> const& returns) const {
        return consolidate::merge_returns(programme, returns, three::frame());
    }
    programme::CellKey key(std::string const& indicator, std::vector<programme::DimensionCode> const& codes = {},
                           std::string const& area = "TRIAD") const {
        return three::Return(programme, area, 0).key(indicator, codes);
    }
    static base::LocalText note(release::ReleasedEdition const& edition, std::string const& id) {
        for (auto const& each : release::make_notes(edition))
            if (each.id == id) return each.text;
        return {"there is no note " + id, ""};
    }

    programme::Programme programme = three::programme_with_definitions();
    release::ReleasedEdition edition = release(three::returns(programme)).value();
};

TEST_F(WorkedExample, AgreesWithTheTableComputedByHand) {
    for (auto const& line : lines()) {
        auto const cell = key(line.indicator, line.codes);
        auto const* const row = edition.find(cell);
        ASSERT_NE(row, nullptr) << to_string(cell);
        EXPECT_EQ(row->obs_value ? std::optional(row->obs_value->units) : std::nullopt, line.value) << to_string(cell);
        EXPECT_EQ(row->obs_status, line.status) << to_string(cell);
        EXPECT_EQ(row->coverage, line.coverage) << to_string(cell);
        EXPECT_EQ(release::denominator_of(edition, cell).base, line.base) << to_string(cell);
    }
}

TEST_F(WorkedExample, SaysWhoIsInABaseAndWhoIsNot) {
    EXPECT_EQ(
        note(edition, "denominator:PEOPLE_FOUND.by_profile"),
        (base::LocalText{"Shares are of 120 people found in one of three countries; the Borovian Isles and Ithmar "
                         "are not in it.",
                         "Los porcentajes se calculan sobre 120 personas halladas en uno de tres países; no se "
                         "incluyen las Islas Borovias e Itmar."}));
    auto const health = "denominator:" + to_string(key("PEOPLE_HELPED", {{"HELP", "HEALTH"}}));
    EXPECT_EQ(
        note(edition, health).en,
        "The share is of 100 people helped in one of three countries; the Borovian Isles and Ithmar are not in it.");
    auto const& found = programme.indicators[0];
    auto const& helped = programme.indicators[1];
    EXPECT_EQ(release::base_words(edition, found, *found.find("by_profile"), Language::en),
              "120 in one of three countries");
    EXPECT_EQ(release::base_words(edition, helped, *helped.find("by_help"), Language::es),
              "los totales de los países que informan cada fila");
}

TEST_F(WorkedExample, NamesWhoCountsByAnotherDefinition) {
    EXPECT_EQ(note(edition, "definition:PEOPLE_FOUND"),
              (base::LocalText{"Ithmar counts suspected victims (45); it is not in the total.",
                               "Itmar cuenta presuntas víctimas (45); no se incluye en el total."}));
    auto const sums = release::sums_by_definition(edition, key("PEOPLE_FOUND"));
    ASSERT_EQ(sums.size(), 2U);
    EXPECT_EQ(sums[0].sum, 200);
    EXPECT_THAT(sums[0].areas, ElementsAre("XAA", "XBB"));
    EXPECT_EQ(sums[1].definition, "suspected");
    EXPECT_EQ(sums[1].sum, 45);
}

TEST_F(WorkedExample, SaysWhoGivesNoDataAndSaysNotThatIthmarIsPartial) {
    EXPECT_EQ(note(edition, "coverage:PEOPLE_HELPED").en, "No data are available for Ithmar.");
    EXPECT_EQ(note(edition, "coverage:PEOPLE_TOLD").en, "No data are available for any of the three countries.");
    EXPECT_THAT(note(edition, "coverage:PEOPLE_FOUND").en, HasSubstr("there is no note"));
}

TEST_F(WorkedExample, HasRatesOfTheAreasInEachValue) {
    std::vector<std::string> rates;
    for (auto const& rate : release::rates(edition))
        rates.push_back(rate.key.ref_area + " " + rate.key.indicator + " " + to_string(rate.rate));
    EXPECT_THAT(rates, ElementsAre("TRIAD PEOPLE_FOUND 37.7", "XAA PEOPLE_FOUND 30.0", "XBB PEOPLE_FOUND 61.5",
                                   "XCC PEOPLE_FOUND 18.0", "TRIAD PEOPLE_HELPED 28.3", "XAA PEOPLE_HELPED 25.0",
                                   "XBB PEOPLE_HELPED 38.5"));
    EXPECT_THAT(release::rates_csv(edition),
                HasSubstr("TRIAD,PEOPLE_FOUND,2031,200,530000,37.7,XAA;XBB,en:Made up;es:Inventada\n"));
}

TEST_F(WorkedExample, KnowsHowMuchOfTheRegionItHolds) {
    auto const share = release::coverage_of(edition, key("PEOPLE_FOUND"));
    EXPECT_EQ(share.share_of_areas(), (base::Decimal{667, 1}));
    EXPECT_EQ(share.share_of_population(), (base::Decimal{679, 1}));
    EXPECT_EQ(share.population, 530000);
    EXPECT_EQ(release::coverage_shares_text(edition),
              (base::LocalText{"People found: two of three countries, with 68% of the region's population. People told "
                               "of the danger: no country is in the total.",
                               "Personas halladas: dos de tres países, con el 68\u00A0% de la población de la región. "
                               "Personas informadas del peligro: ningún país está en el total."}));
}

TEST_F(WorkedExample, LeadsTheRegionsSumsToReturnVersionAndCell) {
    auto const document = nlohmann::json::parse(publish::lineage_json(publish::make_view(edition)));
    auto const cell = to_string(key("PEOPLE_HELPED", {{"HELP", "SHELTER"}}));
    auto const found = std::find_if(document["figures"].begin(), document["figures"].end(),
                                    [&](auto const& figure) { return figure["cell"] == cell; });
    ASSERT_NE(found, document["figures"].end());
    auto const part = [&](std::string const& area, int value, std::string const& origin) {
        return nlohmann::json{{"cell", to_string(key("PEOPLE_HELPED", {{"HELP", "SHELTER"}}, area))},
                              {"value", value},
                              {"origin", origin}};
    };
    EXPECT_EQ((*found)["parts"], (nlohmann::json{part("XAA", 60, "XAA/2031/2/return.xlsx!DF_HELPED!D10"),
                                                 part("XBB", 30, "XBB/2031/1/return.xlsx!DF_HELPED!D10")}));
    EXPECT_EQ((*found)["origin"], "");
    EXPECT_TRUE(document["rules"].contains("sum_of_reporting_areas"));
}

TEST_F(WorkedExample, FailsNoRuleOfTheAuditAfterwards) {
    for (auto const& finding : publish::check_released(edition))
        EXPECT_NE(finding.outcome, audit::Outcome::fail) << finding.id << ": " << finding.computation;
}

TEST_F(WorkedExample, IsReadBackFromItsFilesWithRatesAndDefinitions) {
    auto const json = release::edition_json(edition);
    auto const csv = release::data_csv(edition);
    EXPECT_THAT(csv, HasSubstr(",COVERAGE[],DEFINITION,COMMENT_OBS[en;es]\n"));
    auto const read = release::read_bundle(release::BundleTexts{json, csv, ""});
    ASSERT_TRUE(read) << to_string(read.error(), Language::en);
    EXPECT_EQ(release::edition_json(*read), json);
    EXPECT_EQ(release::data_csv(*read), csv);
    EXPECT_EQ(release::rates_csv(*read), release::rates_csv(edition));
    EXPECT_EQ(publish::lineage_json(publish::make_view(*read)), publish::lineage_json(publish::make_view(edition)));
}

std::string bytes_of(std::vector<publish::BundleFile> const& files, std::string const& name) {
    for (auto const& file : files)
        if (file.name == name) return file.bytes;
    return "there is no file " + name;
}

TEST_F(WorkedExample, BecomesPagesThatSayWhatItsSharesAreOf) {
    auto const files = publish::make_bundle(edition, {{Language::en, Language::es}, false});
    ASSERT_TRUE(files) << to_string(files.error(), Language::en);
    auto const english = bytes_of(*files, "infographic.en.html");
    for (auto const* words :
         {"People found: number and share of 120 in one of three countries.",
          "Ithmar counts suspected victims (45); it is not in the total.",
          "People helped: number and share of the totals of the countries that report each row.",
          "People found: two of three countries, with 68% of the region", "href=\"rates.csv\"",
          "Total of the countries that report", "Those of the region are sums over the countries that report"})
        EXPECT_THAT(english, HasSubstr(words));
    for (auto const* words : {"Total as published", "as they were published", "still the published total"})
        EXPECT_THAT(english, Not(HasSubstr(words))) << "nothing of this was published elsewhere";
    auto const spanish = bytes_of(*files, "infographic.es.html");
    EXPECT_THAT(spanish, HasSubstr("número y porcentaje de 120 en uno de tres países."));
    auto const page = bytes_of(*files, "pages/infographic.en.3.svg");
    EXPECT_THAT(page, HasSubstr("People found, two of three countries, 2031.<"));
    EXPECT_THAT(page, Not(HasSubstr("Number and share of 200")));
    EXPECT_THAT(bytes_of(*files, "rates.csv"), HasSubstr("TRIAD,PEOPLE_FOUND,2031,200,530000,37.7,"));
}

/// Seeded: with the rule of a source's own figure every base would be the whole total.
TEST_F(WorkedExample, WouldHaveOtherBasesIfItsSumsWereNotTold) {
    auto json = release::edition_json(edition);
    for (std::size_t at = 0; (at = json.find("sum_of_reporting_areas", at)) != std::string::npos;)
        json.replace(at, std::string("sum_of_reporting_areas").size(), "as_published");
    auto const other = release::read_bundle(release::BundleTexts{json, release::data_csv(edition), ""});
    ASSERT_TRUE(other);
    auto const health = key("PEOPLE_HELPED", {{"HELP", "HEALTH"}});
    EXPECT_EQ(release::denominator_of(*other, health).base, 150);
    EXPECT_EQ(release::denominator_of(edition, health).base, 100);
}

/// What the sum gives away is refused: 90 less the other part.
TEST_F(WorkedExample, IsNotPublishedWhereASumGivesAWithheldPartAway) {
    auto returns = three::returns(programme);
    auto const shelter = key("PEOPLE_HELPED", {{"HELP", "SHELTER"}}, "XBB");
    for (auto& submitted : returns)
        for (auto& row : submitted.observations)
            if (row.key == shelter) row.conf_status = 'C';
    auto const refused = release(returns);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::disclosive);
}

/// Withheld with the region's sum: the places of the parts stay, their values and the base do not.
TEST_F(WorkedExample, GivesNoRateNoShareAndNoValueOfWhatIsWithheld) {
    auto returns = three::returns(programme);
    for (auto& submitted : returns)
        std::erase_if(submitted.observations, [](auto const& row) {
            return row.key.indicator == "PEOPLE_HELPED" && row.key != row.key.total();
        });
    for (auto& submitted : returns)
        for (auto& row : submitted.observations)
            if (row.key.indicator == "PEOPLE_HELPED" && row.obs_value) row.conf_status = 'C';
    auto edition_made = consolidate::build_tables(programme, merged(returns));
    for (auto& table : edition_made.tables)
        for (auto& row : table.observations)
            if (row.key == key("PEOPLE_HELPED")) row.conf_status = 'C';
    auto const released = protect::protect(programme, edition_made);
    ASSERT_TRUE(released) << to_string(released.error(), Language::en);
    auto const* const sum = released->find(key("PEOPLE_HELPED"));
    EXPECT_EQ(sum->obs_value, std::nullopt);
    EXPECT_THAT(sum->coverage, ElementsAre("XAA", "XBB")) << "who is in it follows from the members' rows";
    EXPECT_EQ(release::denominator_of(*released, sum->key).base, std::nullopt);
    EXPECT_THAT(release::rates_csv(*released), Not(HasSubstr("PEOPLE_HELPED")));
    auto const lineage = publish::lineage_json(publish::make_view(*released));
    EXPECT_THAT(lineage, HasSubstr("XAA/2031/2/return.xlsx!DF_HELPED!D9"));
    EXPECT_THAT(lineage, Not(HasSubstr("\"value\": 150")));
}

}  // namespace
}  // namespace cifra

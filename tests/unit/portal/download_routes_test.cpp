#include "base/csv.hpp"
#include "portal/download_kinds.hpp"
#include "portal/download_rows.hpp"
#include "published.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Portal const& two_years() {
    static auto const portal = published::portal(published::corett_years(2));
    return *portal;
}

std::vector<base::CsvRecord> csv_of(std::string const& query) {
    auto const answer = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED.csv" + query);
    EXPECT_EQ(answer.status, 200);
    return base::parse_csv(answer.body, "answer").value();
}

std::string field(base::CsvRecord const& record, std::string const& column) {
    auto const& columns = download_columns();
    auto const at = std::find(columns.begin(), columns.end(), column) - columns.begin();
    return record.fields[static_cast<std::size_t>(at)];
}

TEST(Download, GivesExactlyTheFiguresOfTheView) {
    auto const records = csv_of("?countries=GTM~HND&years=2020");
    ASSERT_EQ(records.size(), 3u);  // the header, two countries
    EXPECT_EQ(records[0].fields, download_columns());
    EXPECT_EQ(field(records[1], "REF_AREA"), "GTM");
    EXPECT_EQ(field(records[1], "TIME_PERIOD"), "2020");
    EXPECT_EQ(field(records[1], "OBS_VALUE"), "984");
    EXPECT_EQ(field(records[1], "KEY"), "DF_IDENTIFICATION/A.GTM.VICTIMS_IDENTIFIED._T._T._T._T._T._T.2020");
}

TEST(Download, LeavesMissingValuesEmptyWithTheirReason) {
    auto const records = csv_of("?countries=NIC&years=2020");
    ASSERT_EQ(records.size(), 2u);
    EXPECT_EQ(field(records[1], "OBS_VALUE"), "");
    EXPECT_EQ(field(records[1], "OBS_STATUS"), "O");
    EXPECT_EQ(field(records[1], "MISSING_REASON"), "not_reported");
    EXPECT_EQ(field(records[1], "SHOWN"), "no data reported");
}

TEST(Download, GivesWithheldFiguresWithoutAnyNumber) {
    auto const records = csv_of("?breakdown=by_profile&countries=HND&years=2020");
    auto const women = std::find_if(records.begin(), records.end(),
                                    [](auto const& record) { return field(record, "CATEGORY_LABEL") == "Women"; });
    ASSERT_NE(women, records.end());
    EXPECT_EQ(field(*women, "OBS_STATUS"), "Q");
    EXPECT_EQ(field(*women, "CONF_STATUS"), "C");
    EXPECT_EQ(field(*women, "OBS_VALUE"), "");
    EXPECT_EQ(field(*women, "SHARE"), "");
}

TEST(Download, SaysInJsonWhatEveryCodeMeans) {
    auto const answer = published::get(two_years(), "/es/indicator/VICTIMS_IDENTIFIED.json?years=2020");
    auto const json = nlohmann::json::parse(answer.body);
    EXPECT_EQ(json["view"]["indicator"]["label"], "Víctimas identificadas");
    EXPECT_EQ(json["figures"].size(), 10u);
    EXPECT_TRUE(json["figures"][7]["obs_value"].is_null());
    EXPECT_EQ(json["source"]["version"], 1);
}

TEST(Download, TellsDefinitionSourceLicenceAndCitation) {
    auto const answer = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED.metadata.json");
    auto const json = nlohmann::json::parse(answer.body);
    EXPECT_THAT(json["definition"].get<std::string>(), HasSubstr("formally recognised"));
    EXPECT_THAT(json["citation"].get<std::string>(), HasSubstr("version 1"));
    EXPECT_EQ(json["coverage"]["members"]["NIC"], "no_data");
    EXPECT_EQ(json["files"].size(), download_kinds().size());
}

TEST(Download, IsAFileOfItsKindThatOtherSitesMayUse) {
    std::map<std::string, std::string> const begins = {
        {".xlsx", "PK"},       {".svg", "<?xml"}, {".png", "\x89PNG"},    {".pdf", "%PDF"},
        {".csv", "INDICATOR"}, {".json", "{"},    {".metadata.json", "{"}};
    for (auto const& kind : download_kinds())
        for (char const* const query : {"", "?view=table", "?breakdown=by_profile&countries=GTM~HND&years=2020"}) {
            auto const answer =
                published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED" + std::string(kind.ending) + query);
            EXPECT_EQ(answer.status, 200) << kind.ending << query;
            EXPECT_EQ(answer.content_type, kind.content_type);
            EXPECT_THAT(answer.body, StartsWith(begins.at(std::string(kind.ending)))) << query;
            EXPECT_TRUE(answer.for_others);
        }
}

TEST(Download, OfAMapSpeaksOfItsYearAlone) {
    auto const svg = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED.svg?view=map").body;
    EXPECT_THAT(svg, AllOf(HasSubstr("Nine countries, 2020."), HasSubstr("Shares are of "), Not(HasSubstr("2019–2020")),
                           Not(HasSubstr(", 2019"))));
    auto const numbers = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED.svg").body;
    EXPECT_THAT(numbers, HasSubstr("2019–2020"));
}

TEST(Download, HasTheTableWhereNothingCanBeDrawn) {
    auto const portal = published::portal({published::corett_2019()});
    auto const svg = published::get(*portal, "/en/indicator/COMPENSATION_PER_VICTIM.svg").body;
    EXPECT_THAT(svg, AllOf(HasSubstr("15,000"), HasSubstr("500,000"), Not(HasSubstr("see the table"))));
    EXPECT_THAT(published::get(*portal, "/en/embed/indicator/COMPENSATION_PER_VICTIM").body,
                AllOf(HasSubstr("<table"), HasSubstr("15,000"), HasSubstr("500,000")));
}

TEST(Download, IsTheSameEachTime) {
    for (auto const& kind : download_kinds()) {
        auto const target = "/en/indicator/VICTIMS_ASSISTED" + std::string(kind.ending) + "?years=2020";
        EXPECT_EQ(published::get(two_years(), target).body, published::get(two_years(), target).body) << target;
    }
}

TEST(Download, AnswersWhatItDoesNotKnow) {
    EXPECT_EQ(published::get(two_years(), "/en/indicator/NOTHING.csv").status, 404);
    EXPECT_EQ(published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED.csv?years=1066").status, 400);
}

TEST(Download, RefusesInPlainText) {
    auto const answer = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED.csv?countries=GTN");
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.content_type, "text/plain; charset=utf-8");
    EXPECT_THAT(answer.body, StartsWith("There is no country “GTN” here; did you mean 'GTM'? Ask for one of these: "));
    auto const unknown = published::get(two_years(), "/es/indicator/VICTIMS_IDENTIFED.json");
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(unknown.body, "Aquí no existe el indicador «VICTIMS_IDENTIFED»; ¿quiso decir Víctimas identificadas?\n");
}

}  // namespace
}  // namespace cifra::portal

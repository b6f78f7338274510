#include "portal/sdmx_data.hpp"

#include "published.hpp"
#include "sdmx/csv.hpp"
#include "unit/sdmx/json_schema.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr char const* FLOW = "/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATION/1.0.0";

Portal const& three_years() {
    static auto const portal = published::portal(published::corett_years(3));
    return *portal;
}

http::Response ask(std::string const& target, std::string const& accept = {}) {
    std::vector<http::Header> headers;
    if (!accept.empty()) headers.push_back({"accept", accept});
    return published::get(three_years(), target, headers);
}

sdmx::CsvFile rows(std::string const& target) {
    auto const answer = ask(target, "text/csv");
    EXPECT_EQ(answer.status, 200) << target;
    return sdmx::read_csv(answer.body, "answer").value();
}

std::string error_of(http::Response const& answer) {
    auto const body = json::parse(answer.body, nullptr, false);
    return body.is_discarded() ? answer.body : body["errors"][0]["detail"].get<std::string>();
}

TEST(SdmxData, AnswersInBothFormats) {
    auto const answer = ask(FLOW + std::string("/A.GTM"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.content_type, "application/vnd.sdmx.data+json;version=2.0.0");
    EXPECT_THAT(answer.vary, Contains("accept"));
    EXPECT_EQ(answer.last_modified, "2021-06-01T00:00:00Z");
    EXPECT_TRUE(answer.for_others);
    auto const file = rows(FLOW + std::string("/A.GTM"));
    EXPECT_GT(file.rows.size(), 20u);
    for (auto const& row : file.rows) EXPECT_EQ(row.fields[*file.find("REF_AREA")].text, "GTM");
}

TEST(SdmxData, IsValidAgainstThePublishedSchema) {
    CIFRA_SCHEMA(schema, "sdmx-json-data-2.0.0.json");
    for (auto const* const target : {"/sdmx/3.0/data/dataflow/CORETT/DF_PROSECUTION/~/A.PAN",
                                     "/sdmx/3.0/data/*/*/DF_ASSISTANCE/~/A.GTM.*.F?includeHistory=true",
                                     "/sdmx/3.0/data/datastructure/CORETT/DSD_REPATRIATION/*/"
                                     "A.HND?c[TIME_PERIOD]=2020&dimensionAtObservation=AllDimensions"})
        EXPECT_EQ(schema->problems(json::parse(ask(target).body)), "") << target;
}

TEST(SdmxData, LetsPartsOfThePathBeLeftOut) {
    auto const whole = ask("/sdmx/3.0/data/dataflow/CORETT/*/*/*").body;
    for (auto const* const target :
         {"/sdmx/3.0/data", "/sdmx/3.0/data/", "/sdmx/3.0/data/*", "/sdmx/3.0/data/dataflow/",
          "/sdmx/3.0/data/dataflow/CORETT", "/sdmx/3.0/data/dataflow/CORETT/*/~/"})
        EXPECT_EQ(ask(target).body, whole) << target;
    EXPECT_EQ(ask("/sdmx/3.0/data/dataflow/*/DF_PROSECUTION/+").body,
              ask("/sdmx/3.0/data/dataflow/CORETT/DF_PROSECUTION/1.0.0").body);
    EXPECT_GT(rows("/sdmx/3.0/data/dataflow/CORETT/DF_PROSECUTION,DF_ASSISTANCE").rows.size(),
              rows("/sdmx/3.0/data/dataflow/CORETT/DF_PROSECUTION").rows.size());
}

TEST(SdmxData, TakesThePlusOfATimeRangeAsItStands) {
    auto const file = rows(FLOW + std::string("/A.GTM?c[TIME_PERIOD]=ge:2019+le:2019"));
    ASSERT_FALSE(file.rows.empty());
    for (auto const& row : file.rows) EXPECT_EQ(row.fields[*file.find("TIME_PERIOD")].text, "2019");
    EXPECT_EQ(rows(FLOW + std::string("/A.GTM?c%5BTIME_PERIOD%5D=ge:2019%2Ble:2019")).rows.size(), file.rows.size());
}

TEST(SdmxData, NeverShowsAWithheldValue) {
    auto const file = rows("/sdmx/3.0/data?c[OBS_STATUS]=Q&includeHistory=true");
    ASSERT_FALSE(file.rows.empty());
    for (auto const& row : file.rows) {
        EXPECT_EQ(row.fields[*file.find("OBS_VALUE")].text, "");
        EXPECT_EQ(row.fields[*file.find("MISSING_REASON")].text, "withheld");
    }
    EXPECT_EQ(ask("/sdmx/3.0/data?c[OBS_STATUS]=Q&c[OBS_VALUE]=ge:0").status, 204);
    EXPECT_EQ(ask("/sdmx/3.0/data?c[OBS_STATUS]=Q&c[OBS_VALUE]=ne:3").status, 204);
}

TEST(SdmxData, GoesBackInTimeAndTellsWhatChanged) {
    EXPECT_EQ(ask(FLOW + std::string("?asOf=2019-05-31")).status, 204) << "nothing was published yet";
    auto const then = rows(FLOW + std::string("?asOf=2020-01-01T00:00:00Z"));
    for (auto const& row : then.rows) EXPECT_EQ(row.fields[*then.find("TIME_PERIOD")].text, "2018");
    auto const since = rows(FLOW + std::string("?updatedAfter=2020-12-31T23:00:00-05:00"));
    for (auto const& row : since.rows) {
        EXPECT_EQ(row.action, "R");
        EXPECT_EQ(row.fields[*since.find("TIME_PERIOD")].text, "2020");
    }
    EXPECT_EQ(ask(FLOW + std::string("?updatedAfter=2021-07-01")).status, 204);
    EXPECT_EQ(ask(FLOW + std::string("?updatedAfter=2021-01-01&asOf=2020-01-01")).status, 400);
    auto const history = ask(FLOW + std::string("?includeHistory=true&format=csv"));
    EXPECT_THAT(history.body, HasSubstr("VALID_FROM,VALID_TO\n"));
}

TEST(SdmxData, GivesPartsInOrder) {
    auto const all = rows(FLOW + std::string("?sort=TIME_PERIOD:desc+REF_AREA"));
    auto const part = rows(FLOW + std::string("?sort=TIME_PERIOD:desc+REF_AREA&offset=5&limit=3"));
    ASSERT_EQ(part.rows.size(), 3u);
    EXPECT_EQ(all.rows.front().fields[*all.find("TIME_PERIOD")].text, "2020");
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(part.rows[i].fields, all.rows[i + 5].fields);
    EXPECT_EQ(ask(FLOW + std::string("?offset=1000000")).status, 204);
}

TEST(SdmxData, SaysWhatIsWrongAndWhatMayBeMeant) {
    struct Case {
        char const* target;
        int status;
        char const* words;
    };
    for (auto const& [target, status, words] : std::vector<Case>{
             {"/sdmx/3.0/data/dataflow/CORET/DF_IDENTIFICATION", 404, "did you mean 'CORETT'?"},
             {"/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATON", 404, "did you mean 'DF_IDENTIFICATION'?"},
             {"/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATION/7.0.0", 404, "the version is 1.0.0"},
             {"/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATION/newest", 400, "the version is not written as one"},
             {"/sdmx/3.0/data/dataflows/CORETT", 400, "did you mean 'dataflow'?"},
             {"/sdmx/3.0/data/provisionagreement", 404, "no provision agreements"},
             {"/sdmx/3.0/data?c[SEXX]=F", 400, "did you mean 'SEX'?"},
             {"/sdmx/3.0/data?c[SEX]=FF", 400, "'FF' is no code of SEX"},
             {"/sdmx/3.0/data?c[SEX]=F&c[SEX]=M", 400, "stands twice"},
             {"/sdmx/3.0/data?c[]=F", 400, "there is no parameter"},
             {"/sdmx/3.0/data?startPeriod=2019", 400, "write c[TIME_PERIOD]=ge:2019+le:2020"},
             {"/sdmx/3.0/data?lastNObservation=1", 400, "did you mean 'lastNObservations'?"},
             {"/sdmx/3.0/data?lastNObservations=0", 400, "lastNObservations is no whole number"},
             {"/sdmx/3.0/data?asOf=yesterday", 400, "asOf is no moment in time"},
             {"/sdmx/3.0/data?includeHistory=maybe", 400, "neither true nor false"},
             {"/sdmx/3.0/data?attributes=OBS_STATE", 400, "did you mean 'OBS_STATUS'?"},
             {"/sdmx/3.0/data?measures=VALUE", 400, "there is no measure 'VALUE'"},
             {"/sdmx/3.0/data?dimensionAtObservation=AREA", 400, "has no dimension 'AREA'"},
             {"/sdmx/3.0/data?sort=SEX:up", 400, "sort is not written as an order"},
             {"/sdmx/3.0/data?reportingYearStartDay=--07-01", 501, "every year begins on 1 January"},
             {"/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATION/1.0.0/A..X", 400, "a part of the key is empty"},
             {"/sdmx/3.0/data/a/b/c/d/e/f", 404, "data, structure or availability"},
             {"/sdmx/3.0/schema/dataflow/CORETT/DF_IDENTIFICATION/1.0.0", 501, "schema is not offered"},
             {"/sdmx/2.1/data", 404, "data, structure or availability"}}) {
        auto const answer = ask(target);
        EXPECT_EQ(answer.status, status) << target;
        EXPECT_THAT(error_of(answer), HasSubstr(words)) << target;
        EXPECT_EQ(answer.content_type, "application/json") << target;
    }
}

TEST(SdmxData, TellsErrorsInTheReadersLanguageAndForm) {
    auto const spanish = published::get(three_years(), "/sdmx/3.0/data?c[SEX]=G", {{"accept-language", "es-HN"}});
    EXPECT_THAT(error_of(spanish), HasSubstr("«G» no es un código de SEX"));
    auto const plain = ask("/sdmx/3.0/data?c[SEX]=G", "text/csv");
    EXPECT_THAT(plain.body, HasSubstr("The query is not understood: 'G' is no code of SEX"));
    EXPECT_THAT(plain.content_type, HasSubstr("text/plain"));
    EXPECT_EQ(ask("/sdmx/3.0/data", "application/xml").status, 406);
}

TEST(SdmxData, IsValidAgainstThePublishedSchemaWhenItIsAnError) {
    CIFRA_SCHEMA(schema, "sdmx-json-data-2.0.0.json");
    EXPECT_EQ(schema->problems(json::parse(ask("/sdmx/3.0/data?c[SEX]=G").body)), "");
}

TEST(SdmxData, RefusesAnswersThatAreTooLarge) {
    auto const catalogue = published::catalogue(published::corett_years(1));
    auto const index = make_sdmx_index(*catalogue).value();
    http::Request request;
    http::PathValues const path;
    PortalSettings const settings;
    Asked const asked{request, path, *catalogue, settings};
    EXPECT_EQ(sdmx_data(asked, *index, 10).status, 413);
    EXPECT_EQ(sdmx_data(asked, *index).status, 200);
}

TEST(SdmxData, TakesTheBlameWhereItsOwnFiguresCannotBeRead) {
    auto const edition = published::corett_years(1).front();
    auto const entry = [&](std::string const& id, std::string const& year) {
        return release::ReleaseEntry{id, 1, edition.programme.id, year, edition.prepared, "2021-06-01T00:00:00Z", ""};
    };
    Releases releases;
    releases.entries = {entry("one-before", "1999"), entry(edition.id, edition.time_period)};
    releases.read = [edition](std::string const&, int) -> base::Result<release::ReleasedEdition> { return edition; };
    releases.read_figures = [](auto const&, auto const&) -> base::Result<std::vector<release::ReleasedTable>> {
        return base::fail(base::ErrorCode::bad_input, {"row 7 is damaged", "la fila 7 está dañada"});
    };
    auto const portal = Portal::make({}, Catalogue::make(std::move(releases)).value()).value();
    auto const answer = published::get(*portal, "/sdmx/3.0/data");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.keep, http::Keep::never);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("Try again"), Not(HasSubstr("row 7"))));
}

TEST(SdmxData, AsksForSomethingPublished) {
    auto const empty = published::portal({});
    EXPECT_EQ(published::get(*empty, "/sdmx/3.0/data").status, 503);
    EXPECT_EQ(published::get(*empty, "/sdmx/3.0/structure").status, 503);
}

TEST(SdmxData, ShowsANewEditionOnceItIsThere) {
    auto const editions = published::corett_years(2);
    auto const portal = published::portal({editions.front()});
    EXPECT_THAT(published::get(*portal, "/sdmx/3.0/data?format=csv").body, Not(HasSubstr(",2020,")));
    portal->show(published::catalogue(editions));
    EXPECT_THAT(published::get(*portal, "/sdmx/3.0/data?format=csv").body, HasSubstr(",2020,"));
}

}  // namespace
}  // namespace cifra::portal

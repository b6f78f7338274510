#include "portal/sdmx_structure.hpp"

#include "published.hpp"
#include "unit/sdmx/json_schema.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using nlohmann::json;
using testing::HasSubstr;

Portal const& edition() {
    static auto const portal = published::portal({published::corett_2019()});
    return *portal;
}

http::Response ask(std::string const& target, std::vector<http::Header> headers = {}) {
    return published::get(edition(), target, std::move(headers));
}

json body(std::string const& target) {
    auto const answer = ask(target);
    EXPECT_EQ(answer.status, 200) << target << "\n" << answer.body;
    return json::parse(answer.body);
}

TEST(SdmxStructure, IsValidAgainstThePublishedSchema) {
    CIFRA_SCHEMA(schema, "sdmx-json-structure-2.0.0.json");
    for (auto const* const target :
         {"/sdmx/3.0/structure", "/sdmx/3.0/structure/all/CORETT?detail=allstubs",
          "/sdmx/3.0/structure/datastructure/CORETT/DSD_REPARATION/1.0.0?references=children&detail=referencepartial",
          "/sdmx/3.0/structure/codelist/CORETT/CL_SEX/1.0.0/F",
          "/sdmx/3.0/structure/agencyscheme?references=all&detail=allstubs",
          "/sdmx/3.0/availability/dataflow/CORETT/DF_ASSISTANCE?references=all",
          "/sdmx/3.0/availability?mode=available&c[TIME_PERIOD]=2019"})
        EXPECT_EQ(schema->problems(body(target)), "") << target;
}

TEST(SdmxStructure, LeadsAClientFromTheListOfDataflowsToTheFigures) {
    auto const flows = body("/sdmx/3.0/structure/dataflow")["data"]["dataflows"];
    ASSERT_EQ(flows.size(), 6u);
    auto const id = flows[0]["id"].get<std::string>();
    auto const urn = flows[0]["structure"].get<std::string>();
    auto const structure =
        urn.substr(urn.find(':', urn.find('=')) + 1, urn.find('(') - urn.find(':', urn.find('=')) - 1);
    auto const described = body("/sdmx/3.0/structure/datastructure/CORETT/" + structure + "?references=children");
    auto const& dimensions =
        described["data"]["dataStructures"][0]["dataStructureComponents"]["dimensionList"]["dimensions"];
    EXPECT_FALSE(described["data"]["codelists"].empty());
    auto const held = body("/sdmx/3.0/availability/dataflow/CORETT/" + id);
    std::string key;
    for (auto const& dimension : dimensions)
        for (auto const& values : held["data"]["dataConstraints"][0]["cubeRegions"][0]["keyValues"])
            if (values["id"] == dimension["id"])
                key += (key.empty() ? "" : ".") +
                       (values["id"] == "REF_AREA" ? "*" : values["values"][0].get<std::string>());
    auto const data = ask("/sdmx/3.0/data/dataflow/CORETT/" + id + "/1.0.0/" + key, {{"accept", "text/csv"}});
    EXPECT_EQ(data.status, 200) << key;
    EXPECT_THAT(data.body, HasSubstr(",CORETT,VICTIMS_IDENTIFIED,"));
}

TEST(SdmxStructure, GivesOneCode) {
    auto const lists = body("/sdmx/3.0/structure/codelist/CORETT/CL_SEX/1.0.0/F,M")["data"]["codelists"];
    ASSERT_EQ(lists.size(), 1u);
    EXPECT_EQ(lists[0]["codes"].size(), 2u);
    EXPECT_EQ(lists[0]["isPartial"], true);
    auto const wrong = ask("/sdmx/3.0/structure/codelist/CORETT/CL_SEX/1.0.0/FEM");
    EXPECT_EQ(wrong.status, 404);
}

TEST(SdmxStructure, SpeaksTheLanguageOfItsReader) {
    auto const answer = ask("/sdmx/3.0/structure/dataflow/CORETT/DF_ASSISTANCE", {{"accept-language", "es"}});
    EXPECT_EQ(json::parse(answer.body)["data"]["dataflows"][0]["name"], "Asistencia a víctimas");
}

TEST(SdmxStructure, SaysWhatIsWrongAndWhatMayBeMeant) {
    EXPECT_THAT(ask("/sdmx/3.0/structure/codelists").body, HasSubstr("did you mean 'codelist'?"));
    EXPECT_EQ(ask("/sdmx/3.0/structure/codelists").status, 400);
    EXPECT_EQ(ask("/sdmx/3.0/structure/hierarchy").status, 404) << "SDMX has them, nobody here does";
    EXPECT_THAT(ask("/sdmx/3.0/structure/codelist/CORETT/CL_SEXO").body, HasSubstr("did you mean 'CL_SEX'?"));
    EXPECT_EQ(ask("/sdmx/3.0/structure/codelist/CORETT/CL_SEX/3.0.0").status, 404);
    EXPECT_EQ(ask("/sdmx/3.0/structure?references=friends").status, 400);
    EXPECT_EQ(ask("/sdmx/3.0/structure?detail=some").status, 400);
    EXPECT_EQ(ask("/sdmx/3.0/structure", {{"accept", "text/csv"}}).status, 406);
}

TEST(SdmxAvailability, CountsAndListsWhatIsFound) {
    auto const held = body("/sdmx/3.0/availability/dataflow/CORETT/DF_IDENTIFICATION/~/A.CORETT/SEX,EXPLOITATION");
    auto const& constraint = held["data"]["dataConstraints"][0];
    EXPECT_EQ(constraint["cubeRegions"][0]["keyValues"].size(), 2u);
    EXPECT_EQ(constraint["annotations"][1]["id"], "obs_count");
    auto const data = ask("/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATION/~/A.CORETT", {{"accept", "text/csv"}});
    auto const lines = std::count(data.body.begin(), data.body.end(), '\n') - 1;
    EXPECT_EQ(constraint["annotations"][1]["title"], std::to_string(lines));
    EXPECT_EQ(ask("/sdmx/3.0/availability/*/*/*/*/A.CORETT?c[TIME_PERIOD]=1999").status, 204);
    EXPECT_EQ(ask("/sdmx/3.0/availability?mode=some").status, 400);
    EXPECT_THAT(ask("/sdmx/3.0/availability/*/*/*/*/*/SEXO").body, HasSubstr("did you mean 'SEX'?"));
}

TEST(SdmxAvailability, ComesWithOnlyTheCodesThatAreUsed) {
    auto const held =
        body("/sdmx/3.0/availability/dataflow/CORETT/DF_ASSISTANCE/~/A.CORETT/REF_AREA?references=codelist");
    ASSERT_EQ(held["data"]["codelists"].size(), 1u);
    EXPECT_EQ(held["data"]["codelists"][0]["codes"].size(), 1u);
}

}  // namespace
}  // namespace cifra::portal

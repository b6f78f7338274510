#include "sdmx/structure_query.hpp"

#include "islands_message.hpp"
#include "json_schema.hpp"
#include "sdmx/json_components.hpp"

#include <gmock/gmock.h>

namespace cifra::sdmx {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<Artefact> everything() {
    auto const programme = islands::programme();
    auto all = artefacts(programme, false);
    all.push_back(data_constraint(programme, programme.dataflows.front(),
                                  {{"REF_AREA", {"ALT"}}, {"SEX", {"_T", "F"}}, {"MEANS", {"_T"}}}));
    return all;
}

StructureQuery query(char const* type, char const* ids = "*", char const* references = "none",
                     char const* detail = "full") {
    StructureQuery query;
    query.type = parse_artefact_type(type);
    if (std::string(ids) != "*") query.ids = {ids};
    query.versions = VersionQuery::parse("~").value();
    query.references = parse_references(references).value();
    query.detail = parse_detail(detail).value();
    return query;
}

std::vector<std::string> ids(std::vector<Artefact> const& artefacts) {
    std::vector<std::string> ids;
    for (auto const& artefact : artefacts) ids.push_back(artefact.id);
    return ids;
}

Artefact const& named(std::vector<Artefact> const& artefacts, std::string const& id) {
    for (auto const& artefact : artefacts)
        if (artefact.id == id) return artefact;
    ADD_FAILURE() << "there is no " << id;
    return artefacts.front();
}

TEST(StructureQuery, FindsByKindAndId) {
    auto const all = everything();
    EXPECT_THAT(ids(select(all, query("dataflow"))), ElementsAre("DF_RESCUE", "DF_REWARD"));
    EXPECT_THAT(ids(select(all, query("codelist", "CL_SEX"))), ElementsAre("CL_SEX"));
    EXPECT_THAT(ids(select(all, query("codelist", "DF_RESCUE"))), IsEmpty());
    auto of_agency = query("codelist");
    of_agency.agencies = {"SDMX"};
    EXPECT_THAT(ids(select(all, of_agency)), ElementsAre("CL_CONF_STATUS", "CL_FREQ", "CL_OBS_STATUS"));
}

TEST(StructureQuery, FollowsReferencesBothWays) {
    auto const all = everything();
    EXPECT_THAT(ids(select(all, query("dataflow", "DF_RESCUE", "children"))),
                UnorderedElementsAre("DF_RESCUE", "AGENCIES", "DSD_RESCUE"));
    EXPECT_THAT(ids(select(all, query("dataflow", "DF_RESCUE", "parents"))), ElementsAre("DF_RESCUE", "CR_DF_RESCUE"));
    EXPECT_THAT(ids(select(all, query("codelist", "CL_MEANS", "parents"))), ElementsAre("CL_MEANS", "DSD_RESCUE"));
    EXPECT_THAT(ids(select(all, query("codelist", "CL_MEANS", "ancestors"))),
                ElementsAre("CL_MEANS", "DSD_RESCUE", "DF_RESCUE", "CR_DF_RESCUE"));
    EXPECT_THAT(ids(select(all, query("datastructure", "DSD_RESCUE", "dataflow"))),
                ElementsAre("DSD_RESCUE", "DF_RESCUE"));
    auto const whole = ids(select(all, query("dataflow", "DF_RESCUE", "descendants")));
    EXPECT_THAT(whole, testing::IsSupersetOf({"DSD_RESCUE", "CL_SEX", "CL_MEANS", "CONCEPTS", "CL_OBS_STATUS"}));
    EXPECT_THAT(whole, testing::Not(testing::Contains("DSD_REWARD")));
}

TEST(StructureQuery, TellsAsMuchAsIsWanted) {
    auto const all = everything();
    auto const stubs = select(all, query("codelist", "CL_SEX", "none", "allstubs"));
    EXPECT_FALSE(stubs.front().json.contains("codes"));
    EXPECT_EQ(stubs.front().json["names"]["es"], "Sexo");
    auto const references = select(all, query("datastructure", "DSD_RESCUE", "children", "referencestubs"));
    EXPECT_TRUE(named(references, "DSD_RESCUE").json.contains("dataStructureComponents"));
    EXPECT_FALSE(named(references, "CL_SEX").json.contains("codes"));
}

TEST(StructureQuery, LeavesOnlyWhatIsUsedWhereThatIsWanted) {
    auto const found = select(everything(), query("dataflow", "DF_RESCUE", "descendants", "referencepartial"));
    EXPECT_THAT(item_ids(named(found, "CL_SEX")), ElementsAre("_T", "F"));
    EXPECT_THAT(item_ids(named(found, "CL_AREA")), ElementsAre("ALT"));
    EXPECT_EQ(named(found, "CL_AREA").json["isPartial"], true);
    EXPECT_THAT(item_ids(named(found, "CONCEPTS")), testing::Contains("MEANS"));
    EXPECT_THAT(item_ids(named(found, "CONCEPTS")), testing::Not(testing::Contains("CURRENCY")));
}

TEST(StructureQuery, FindsItems) {
    auto items = query("codelist", "CL_SEX");
    items.items = {"F"};
    auto const found = select(everything(), items);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_THAT(item_ids(found.front()), ElementsAre("F"));
    EXPECT_EQ(found.front().json["isPartial"], true);
    items.items = {"NOBODY"};
    EXPECT_THAT(select(everything(), items), IsEmpty());
}

TEST(StructureQuery, FollowsReferencesOfWhatHasTheItemsAlone) {
    // Every list has parents, but one alone has boats.
    auto boats = query("codelist", "*", "parents");
    boats.items = {"BOAT"};
    EXPECT_THAT(ids(select(everything(), boats)), UnorderedElementsAre("CL_MEANS", "DSD_RESCUE"));
}

TEST(StructureQuery, IsValidAgainstThePublishedSchemaInEveryDetail) {
    CIFRA_SCHEMA(schema, "sdmx-json-structure-2.0.0.json");
    auto const programme = islands::programme();
    for (auto const* const detail : {"full", "allstubs", "allcompletestubs", "referencestubs", "referencepartial"}) {
        auto const found = select(everything(), query("dataflow", "DF_RESCUE", "all", detail));
        std::vector<Artefact const*> pointers;
        for (auto const& artefact : found) pointers.push_back(&artefact);
        Json const message = {{"meta", meta(programme, islands::header(), STRUCTURE_SCHEMA)},
                              {"data", structure_data(pointers)}};
        EXPECT_EQ(schema->problems(nlohmann::json::parse(message.dump())), "") << detail;
    }
}

TEST(StructureQuery, RefusesWordsThatAreNone) {
    EXPECT_FALSE(parse_references("everything"));
    EXPECT_FALSE(parse_references(""));
    EXPECT_FALSE(parse_detail("most"));
    EXPECT_TRUE(parse_references("codelist,hierarchy"));
}

}  // namespace
}  // namespace cifra::sdmx

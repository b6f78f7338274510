#include "sdmx/json_structure.hpp"

#include "islands_message.hpp"
#include "json_schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace cifra::sdmx {
namespace {

using nlohmann::json;

json message() {
    auto const programme = islands::programme();
    return json::parse(structure_message(programme, islands::header(), islands::data_sets(programme)));
}

json const& artefact(json const& list, std::string const& id) {
    for (auto const& one : list)
        if (one["id"] == id) return one;
    static json const NONE;
    return NONE;
}

void collect_strings(json const& value, std::string const& key, std::set<std::string>& found) {
    if (value.is_object())
        for (auto const& [name, member] : value.items()) {
            if (name == key && member.is_string()) found.insert(member.get<std::string>());
            collect_strings(member, key, found);
        }
    if (value.is_array())
        for (auto const& item : value) collect_strings(item, key, found);
}

TEST(JsonStructure, IsValidAgainstThePublishedSchema) {
    CIFRA_SCHEMA(schema, "sdmx-json-structure-2.0.0.json");
    EXPECT_EQ(schema->problems(message()), "");
}

TEST(JsonStructure, TheSchemaRefusesDamagedMessages) {
    CIFRA_SCHEMA(schema, "sdmx-json-structure-2.0.0.json");
    auto const damaged = [&](char const* pointer, json value) {
        auto copy = message();
        copy[json::json_pointer(pointer)] = std::move(value);
        return schema->problems(copy);
    };
    EXPECT_NE(damaged("/meta/sender", nullptr), "");
    EXPECT_NE(damaged("/data/codelists/0/id", "CL WITH SPACES"), "");
    EXPECT_NE(damaged("/data/codelists/0/codes/0/name", 7), "");
    EXPECT_NE(damaged("/data/dataflows/0/structure", "urn:wrong"), "");
    EXPECT_NE(
        damaged("/data/dataStructures/0/dataStructureComponents/dimensionList/dimensions/0/conceptIdentity", "FREQ"),
        "");
    EXPECT_NE(damaged("/data/dataConstraints/0/role", "Perhaps"), "");
    EXPECT_NE(damaged("/data/agencySchemes/0/id", "OTHERS"), "");
}

TEST(JsonStructure, DescribesEveryDataflowWithItsDimensionsInKeyOrder) {
    auto const document = message();
    auto const& structure = artefact(document["data"]["dataStructures"], "DSD_RESCUE");
    std::vector<std::string> ids;
    for (auto const& dimension : structure["dataStructureComponents"]["dimensionList"]["dimensions"])
        ids.push_back(dimension["id"]);
    EXPECT_THAT(ids, testing::ElementsAre("FREQ", "REF_AREA", "INDICATOR", "SEX", "MEANS"));
    EXPECT_EQ(artefact(document["data"]["dataflows"], "DF_RESCUE")["structure"],
              "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ISLES:DSD_RESCUE(1.0.0)");
    EXPECT_EQ(document["data"]["dataflows"].size(), 2U);
}

TEST(JsonStructure, HoldsEveryCodeListThatItRefersTo) {
    auto const document = message();
    std::set<std::string> used;
    collect_strings(document, "enumeration", used);
    std::set<std::string> given;
    for (auto const& list : document["data"]["codelists"]) given.insert(list["links"][0]["urn"].get<std::string>());
    EXPECT_THAT(given, testing::IsSupersetOf(used));
    EXPECT_EQ(used.size(), 10U);
}

TEST(JsonStructure, HoldsEveryConceptThatItRefersTo) {
    auto const document = message();
    std::set<std::string> used;
    collect_strings(document, "conceptIdentity", used);
    for (auto const& urn : used) {
        auto const id = urn.substr(urn.rfind('.') + 1);
        EXPECT_FALSE(artefact(document["data"]["conceptSchemes"][0]["concepts"], id).is_null()) << urn;
    }
}

TEST(JsonStructure, HasTheAttributeDefinitionOnlyWhereAFigureStatesOne) {
    EXPECT_EQ(message().dump().find("DEFINITION"), std::string::npos);
    auto const with = json::parse(islands::message_with_definition(structure_message));
    EXPECT_NE(with.dump().find("CL_DEFINITION(1.0.0)"), std::string::npos);
    EXPECT_NE(with.dump().find("CONCEPTS(1.0.0).DEFINITION"), std::string::npos);
    CIFRA_SCHEMA(schema, "sdmx-json-structure-2.0.0.json");
    EXPECT_EQ(schema->problems(with), "");
}

TEST(JsonStructure, GivesCodesTheirLabelsDefinitionsAndMappings) {
    auto const document = message();
    auto const& women = artefact(artefact(document["data"]["codelists"], "CL_SEX")["codes"], "F");
    EXPECT_EQ(women["names"]["es"], "Mujeres");
    EXPECT_EQ(women["descriptions"]["en"], "Women and girls.");
    EXPECT_EQ(women["annotations"], json::parse(R"([{"type": "HTCDS", "title": "prs_Gender=Feminine"}])"));
    auto const& areas = artefact(document["data"]["codelists"], "CL_AREA")["codes"];
    EXPECT_EQ(areas[0]["id"], "ALL_ISLES");
    EXPECT_EQ(areas.size(), 4U);
    EXPECT_EQ(artefact(document["data"]["codelists"], "CL_OBS_STATUS")["isPartial"], true);
}

TEST(JsonStructure, ConstrainsEachDataflowToTheCodesThatItHolds) {
    auto const document = message();
    auto const& constraint = artefact(document["data"]["dataConstraints"], "CR_DF_RESCUE");
    auto const& areas = artefact(constraint["cubeRegions"][0]["keyValues"], "REF_AREA");
    EXPECT_EQ(areas["values"], json::parse(R"(["ALL_ISLES", "ALT", "BAJ", "CAL"])"));
    EXPECT_EQ(artefact(constraint["cubeRegions"][0]["keyValues"], "MEANS")["values"], json::array({"_T"}));
}

TEST(JsonStructure, HoldsNoFigure) {
    auto const text = message().dump();
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("61")));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr("12.5")));
}

}  // namespace
}  // namespace cifra::sdmx

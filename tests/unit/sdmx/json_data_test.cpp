#include "sdmx/json_data.hpp"

#include "base/text.hpp"
#include "islands_message.hpp"
#include "json_schema.hpp"
#include "sdmx/json_components.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cifra::sdmx {
namespace {

using nlohmann::json;

json message() {
    auto const programme = islands::programme();
    return json::parse(data_message(programme, islands::header(), islands::data_sets(programme)));
}

json const& component(json const& components, std::string const& id) {
    for (auto const& one : components)
        if (one["id"] == id) return one;
    static json const NONE;
    return NONE;
}

/// The key of an observation, spelled as everywhere in Cifra, found by following the message's indices alone.
std::string spelled_key(json const& structure, std::string const& indices) {
    std::map<int, std::string> codes;
    for (auto const& dimension : structure["dimensions"]["dataSet"])
        codes[dimension["keyPosition"].get<int>()] = dimension["values"][0]["id"].get<std::string>();
    auto const parts = base::split(indices, ':');
    auto const& at_observation = structure["dimensions"]["observation"];
    EXPECT_EQ(parts.size(), at_observation.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        codes[at_observation[i]["keyPosition"].get<int>()] =
            at_observation[i]["values"][std::stoul(parts[i])]["id"].get<std::string>();
    std::vector<std::string> spelled;
    for (auto const& [position, code] : codes) spelled.push_back(code);
    return base::join(spelled, ".");
}

std::map<std::string, json> observations(json const& message, std::size_t data_set) {
    std::map<std::string, json> found;
    auto const& structure = message["data"]["structures"][data_set];
    for (auto const& [indices, values] : message["data"]["dataSets"][data_set]["observations"].items())
        found[spelled_key(structure, indices)] = values;
    return found;
}

json value_of(json const& structure, std::string const& attribute, json const& index) {
    return component(structure["attributes"]["observation"], attribute)["values"][index.get<std::size_t>()];
}

TEST(JsonData, IsValidAgainstThePublishedSchema) {
    CIFRA_SCHEMA(schema, "sdmx-json-data-2.0.0.json");
    EXPECT_EQ(schema->problems(message()), "");
}

TEST(JsonData, TheSchemaRefusesDamagedMessages) {
    CIFRA_SCHEMA(schema, "sdmx-json-data-2.0.0.json");
    auto const damaged = [&](char const* pointer, json value) {
        auto copy = message();
        copy[json::json_pointer(pointer)] = std::move(value);
        return schema->problems(copy);
    };
    EXPECT_NE(damaged("/meta/id", "with a space"), "");
    EXPECT_NE(damaged("/meta/sender", json::object()), "");
    EXPECT_NE(damaged("/data/dataSets/0/action", "Publish"), "");
    EXPECT_NE(damaged("/data/dataSets/0/observations/x", json::array({1})), "");
    EXPECT_NE(damaged("/data/structures/0/dimensions", nullptr), "");
    EXPECT_NE(damaged("/data/structures/0/attributes/observation/0/relationship", json::object()), "");
    auto without_links = message();
    without_links["data"]["dataSets"][0].erase("links");
    EXPECT_NE(schema->problems(without_links), "");
}

TEST(JsonData, TheSchemaRefusesArraysOfIndicesWhichIsWhySeveralCodesStandAsOneList) {
    CIFRA_SCHEMA(schema, "sdmx-json-data-2.0.0.json");
    auto copy = message();
    copy["data"]["dataSets"][0]["observations"].begin().value()[1] = json::array({0, 1});
    EXPECT_NE(schema->problems(copy), "");
}

TEST(JsonData, LeadsEveryObservationBackToItsKey) {
    auto const found = observations(message(), 0);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found.at("A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019")[0], 61);
    EXPECT_EQ(found.at("A.BAJ.PEOPLE_RESCUED._T._T.2019")[0], 0);
    EXPECT_EQ(observations(message(), 1).at("A.ALT.REWARD_EACH.AAA.2019")[0], 12.5);
}

TEST(JsonData, WritesMissingValuesAsNullAndSaysWhy) {
    auto const document = message();
    auto const found = observations(document, 0);
    auto const& structure = document["data"]["structures"][0];
    auto const& withheld = found.at("A.ALT.PEOPLE_RESCUED._T._T.2019");
    EXPECT_TRUE(withheld[0].is_null());
    EXPECT_EQ(value_of(structure, "OBS_STATUS", withheld[1])["values"], json::array({"Q"}));
    EXPECT_EQ(value_of(structure, "CONF_STATUS", withheld[2])["id"], "C");
    EXPECT_EQ(value_of(structure, "MISSING_REASON", withheld[3])["id"], "withheld");
    auto const& missing = found.at("A.CAL.PEOPLE_RESCUED._T._T.2019");
    EXPECT_TRUE(missing[0].is_null());
    EXPECT_EQ(value_of(structure, "OBS_STATUS", missing[1])["values"], json::array({"L", "P"}));
    EXPECT_EQ(value_of(structure, "MISSING_REASON", missing[3])["id"], "not_published");
}

TEST(JsonData, CarriesUnitCurrencyCoverageCommentAndNotes) {
    auto const document = message();
    auto const& structure = document["data"]["structures"][0];
    auto const women = observations(document, 0).at("A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019");
    EXPECT_EQ(value_of(structure, "UNIT_MEASURE", women[4])["id"], "PERSONS");
    EXPECT_TRUE(women[5].is_null());
    EXPECT_EQ(value_of(structure, "COVERAGE", women[6])["values"], json::array({"ALT", "BAJ"}));
    EXPECT_EQ(value_of(structure, "COVERAGE", women[6])["names"]["es"], "Alta; Baja");
    auto const calm = observations(document, 0).at("A.BAJ.PEOPLE_RESCUED._T._T.2019");
    EXPECT_EQ(calm[7], (json{{"en", "Calm sea"}, {"es", "Mar en calma"}}));
    EXPECT_EQ(calm[8], 1);
    EXPECT_EQ(structure["annotations"][1]["texts"]["es"], "Mar en calma.");
    EXPECT_EQ(document["data"]["dataSets"][0]["annotations"], json::array({0}));
    EXPECT_EQ(observations(document, 1).at("A.ALT.REWARD_EACH.AAA.2019")[5], "AAA");
}

TEST(JsonData, HasTheAttributeDefinitionOnlyWhereAFigureStatesOne) {
    auto const without = message();
    EXPECT_TRUE(component(without["data"]["structures"][0]["attributes"]["observation"], "DEFINITION").is_null());
    auto const with = json::parse(islands::message_with_definition(data_message));
    auto const& structure = with["data"]["structures"][0];
    auto const women = observations(with, 0).at("A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019");
    EXPECT_EQ(value_of(structure, "DEFINITION", women[7])["id"], "suspected");
    EXPECT_EQ(value_of(structure, "DEFINITION", women[7])["names"]["es"], "Presuntas");
    auto const calm = observations(with, 0).at("A.BAJ.PEOPLE_RESCUED._T._T.2019");
    EXPECT_TRUE(calm[7].is_null());
    EXPECT_EQ(calm[8]["en"], "Calm sea") << "the comment follows";
    CIFRA_SCHEMA(schema, "sdmx-json-data-2.0.0.json");
    EXPECT_EQ(schema->problems(with), "");
}

TEST(JsonData, NamesEverythingInBothLanguages) {
    auto const document = message();
    auto const& dimensions = document["data"]["structures"][0]["dimensions"];
    EXPECT_EQ(component(dimensions["observation"], "REF_AREA")["names"]["es"], "Área de referencia");
    EXPECT_EQ(component(dimensions["dataSet"], "INDICATOR")["values"][0]["names"]["es"], "Personas rescatadas");
    EXPECT_EQ(component(dimensions["observation"], "SEX")["values"][0]["id"], "_T")
        << "codes stand in the order of their list";
    EXPECT_EQ(document["meta"]["names"]["es"], "Rescate en el mar, 2019");
}

TEST(JsonData, LeavesOutADataSetWithoutObservations) {
    auto const programme = islands::programme();
    auto sets = islands::data_sets(programme);
    sets[0].observations.clear();
    auto const document = json::parse(data_message(programme, islands::header(), sets));
    ASSERT_EQ(document["data"]["dataSets"].size(), 1U);
    EXPECT_EQ(document["data"]["structures"][0]["dataSets"], json::array({0}));
}

}  // namespace
}  // namespace cifra::sdmx

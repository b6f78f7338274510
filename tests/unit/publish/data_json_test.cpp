#include "publish/data_json.hpp"

#include "../release/islands_edition.hpp"
#include "../sdmx/json_schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::publish {
namespace {

using nlohmann::json;

TEST(DataJson, IsValidAgainstThePublishedSchemas) {
    CIFRA_SCHEMA(data, "sdmx-json-data-2.0.0.json");
    CIFRA_SCHEMA(structure, "sdmx-json-structure-2.0.0.json");
    auto const edition = islands::edition();
    auto const view = make_view(edition);
    EXPECT_EQ(data->problems(json::parse(data_json(view))), "");
    EXPECT_EQ(structure->problems(json::parse(structure_json(view))), "");
}

TEST(DataJson, HoldsEveryFigureOfEveryDataflow) {
    auto const edition = islands::edition();
    auto const document = json::parse(data_json(make_view(edition)));
    ASSERT_EQ(document["data"]["dataSets"].size(), 2U);
    EXPECT_EQ(document["data"]["dataSets"][0]["observations"].size(), 9U);
    EXPECT_EQ(document["data"]["dataSets"][1]["observations"].size(), 3U);
}

TEST(DataJson, CarriesTheNotesThatSpeakOfItsFigures) {
    auto const edition = islands::edition();
    auto const document = json::parse(data_json(make_view(edition)));
    auto const& notes = document["data"]["structures"][0]["annotations"];
    std::string const wanted = "finding:share:DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.M._T.2019";
    std::size_t at = 0;
    while (at < notes.size() && notes[at]["id"] != wanted) ++at;
    ASSERT_LT(at, notes.size());
    EXPECT_EQ(notes[at]["type"], "finding");
    int bearers = 0;
    for (auto const& observation : document["data"]["dataSets"][0]["observations"])
        for (std::size_t i = 8; i < observation.size(); ++i)
            if (observation[i] == at) {
                ++bearers;
                EXPECT_EQ(observation[0], 30);
            }
    EXPECT_EQ(bearers, 1);
}

TEST(DataJson, NamesTheEditionAndWhenItWasPrepared) {
    auto const edition = islands::edition();
    auto const document = json::parse(data_json(make_view(edition)));
    EXPECT_EQ(document["meta"]["id"], "islands-2019");
    EXPECT_EQ(document["meta"]["prepared"], "2026-11-23T00:00:00Z");
    EXPECT_EQ(document["meta"]["sender"]["id"], "ISLES");
}

}  // namespace
}  // namespace cifra::publish

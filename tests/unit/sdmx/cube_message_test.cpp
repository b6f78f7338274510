#include "sdmx/cube_message.hpp"

#include "base/text.hpp"
#include "islands_cube.hpp"
#include "json_schema.hpp"
#include "sdmx/csv.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace cifra::sdmx {
namespace {

using islands::asked;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

MessageShape shape(std::string at_observation) {
    MessageShape shape;
    shape.at_observation = std::move(at_observation);
    for (auto const& attribute : attributes()) shape.attributes.push_back(attribute.id);
    return shape;
}

std::string text(CubeQuery const& query, MessageShape const& shape) {
    islands::Published const published;
    return cube_json(published.source(), islands::header(), {{&published.cube, false, select(published.cube, query)}},
                     shape);
}

std::string csv(CubeQuery const& query, MessageShape const& shape, CsvShape const& csv = {}) {
    islands::Published const published;
    return cube_csv(published.source(), {{&published.cube, false, select(published.cube, query)}}, shape, csv);
}

CubeQuery history() {
    auto query = asked("*");
    query.history = true;
    return query;
}

TEST(CubeJson, IsValidAgainstThePublishedSchemaInEveryShape) {
    CIFRA_SCHEMA(schema, "sdmx-json-data-2.0.0.json");
    for (auto const* const at : {"TIME_PERIOD", "AllDimensions", "SEX", "INDICATOR"}) {
        EXPECT_EQ(schema->problems(json::parse(text(asked("*"), shape(at)))), "") << at;
        EXPECT_EQ(schema->problems(json::parse(text(history(), shape(at)))), "") << at;
    }
    auto bare = shape("TIME_PERIOD");
    bare.attributes.clear();
    bare.measure = false;
    EXPECT_EQ(schema->problems(json::parse(text(asked("*"), bare))), "");
}

TEST(CubeJson, GroupsBySeries) {
    auto const message = json::parse(text(asked("A.BAJ"), shape("TIME_PERIOD")));
    auto const& series = message["data"]["dataSets"][0]["series"];
    ASSERT_EQ(series.size(), 1u);
    auto const& observations = series["0:0:0:0:0"]["observations"];
    ASSERT_EQ(observations.size(), 3u);
    EXPECT_EQ(observations["0"][0], 40);
    EXPECT_TRUE(observations["1"][0].is_null());
    EXPECT_EQ(series["0:0:0:0:0"]["attributes"], json::array({0})) << "the unit belongs to the indicator";
    auto const& years = message["data"]["structures"][0]["dimensions"]["observation"][0];
    EXPECT_EQ(years["id"], "TIME_PERIOD");
    EXPECT_EQ(years["values"][2]["id"], "2020");
}

TEST(CubeJson, HoldsOnlyTheCodesThatAreUsed) {
    auto const message = json::parse(text(asked("A.ALT"), shape("AllDimensions")));
    for (auto const& dimension : message["data"]["structures"][0]["dimensions"]["observation"])
        EXPECT_EQ(dimension["values"].size(), 1u) << dimension["id"];
    EXPECT_EQ(message["data"]["dataSets"][0]["observations"]["0:0:0:0:0:0"][0], 17);
}

TEST(CubeJson, TellsReleasesAsDataSets) {
    auto const message = json::parse(text(history(), shape("TIME_PERIOD")));
    auto const& sets = message["data"]["dataSets"];
    ASSERT_EQ(sets.size(), 4u);
    EXPECT_EQ(sets[0]["action"], "Replace");
    EXPECT_EQ(sets[0]["validFrom"], "2019-06-01T00:00:00Z");
    EXPECT_EQ(sets[3]["action"], "Delete");
    EXPECT_EQ(sets[3]["validTo"], "2021-06-01T00:00:00Z");
    EXPECT_EQ(sets[3]["series"].begin().value()["observations"].begin().value(), json::array());
    EXPECT_EQ(message["data"]["structures"][0]["dataSets"], json::array({0, 1, 2, 3}));
}

TEST(CubeJson, SpeaksTheLanguageOfItsReader) {
    auto spanish = shape("TIME_PERIOD");
    spanish.language = base::Language::es;
    auto const message = json::parse(text(asked("*"), spanish));
    EXPECT_EQ(message["data"]["structures"][0]["dimensions"]["series"][3]["name"], "Sexo");
    EXPECT_EQ(message["data"]["structures"][0]["dimensions"]["series"][3]["names"]["en"], "Sex");
    EXPECT_EQ(message["meta"]["contentLanguages"][0], "es");
}

TEST(CubeCsv, IsReadBackAsItWasAsked) {
    auto const file = read_csv(csv(asked("*"), shape("TIME_PERIOD")), "f.csv");
    ASSERT_TRUE(file);
    ASSERT_EQ(file->rows.size(), 4u);
    EXPECT_EQ(file->rows[2].fields[*file->find("OBS_VALUE")].text, "");
    EXPECT_EQ(file->rows[2].fields[*file->find("MISSING_REASON")].text, "withheld");
    EXPECT_EQ(file->rows[3].fields[*file->find("OBS_VALUE")].text, "44");
    EXPECT_EQ(file->rows[3].structure_id, "ISLES:DF_RESCUE(1.0.0)");
    EXPECT_EQ(file->rows[3].action, "I");
}

TEST(CubeCsv, HasLabelsAndKeysWhereTheyAreWanted) {
    auto const both = csv(asked("A.ALT"), shape("TIME_PERIOD"), {CsvShape::Labels::both, CsvShape::Keys::both});
    EXPECT_THAT(both, HasSubstr("ACTION,SERIES_KEY,OBS_KEY,FREQ: Frequency"));
    EXPECT_THAT(both, HasSubstr("A.ALT.PEOPLE_RESCUED.F._T,A.ALT.PEOPLE_RESCUED.F._T.2018,A: Annual,ALT: Alta"));
    auto const names = csv(asked("A.ALT"), shape("TIME_PERIOD"), {CsvShape::Labels::name, CsvShape::Keys::none});
    EXPECT_THAT(names, HasSubstr("STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,"));
    EXPECT_THAT(names, HasSubstr(",F,Women,_T,Total,2018,,17,,A,"));
    auto const lines = base::split(names, '\n');
    EXPECT_EQ(std::count(lines[0].begin(), lines[0].end(), ','), std::count(lines[1].begin(), lines[1].end(), ','));
}

TEST(CubeCsv, SaysFromWhenUntilWhenAFigureStood) {
    auto dated = shape("TIME_PERIOD");
    dated.history = true;
    dated.attributes = {"CONF_STATUS"};
    auto const text = csv(history(), dated);
    EXPECT_THAT(text, HasSubstr("STRUCTURE,STRUCTURE_ID,ACTION,"));
    EXPECT_THAT(text, HasSubstr(",2018,15,F,2019-06-01T00:00:00Z,2020-06-01T00:00:00Z\n"));
    EXPECT_THAT(text, HasSubstr(",2018,17,F,2020-06-01T00:00:00Z,\n"));
    EXPECT_THAT(text, HasSubstr(",D,A,ALT,PEOPLE_RESCUED,F,_T,2019,,,2020-06-01T00:00:00Z,2021-06-01T00:00:00Z\n"));
    EXPECT_THAT(text, Not(HasSubstr("COMMENT_OBS")));
}

}  // namespace
}  // namespace cifra::sdmx

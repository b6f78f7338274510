#include "publish/lineage.hpp"

#include "../release/islands_edition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::publish {
namespace {

using nlohmann::json;
using testing::Contains;

json document() {
    auto const edition = islands::edition();
    return json::parse(lineage_json(make_view(edition)));
}

json figure(json const& document, std::string const& cell) {
    for (auto const& one : document["figures"])
        if (one["cell"] == cell) return one;
    return nullptr;
}

TEST(Lineage, LeadsEveryFigureToItsPlaceAndRule) {
    auto const lineage = document();
    EXPECT_EQ(lineage["figures"].size(), 12U);
    auto const men = figure(lineage, "DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.M._T.2019");
    EXPECT_EQ(men["origin"], "figures/rescue.csv:4");
    EXPECT_EQ(men["rule"], "as_published");
    EXPECT_EQ(men["value"], 30);
    EXPECT_FALSE(lineage["rules"]["as_published"]["es"].get<std::string>().empty());
}

TEST(Lineage, NamesThePrintedShareTheFindingsAndTheNotes) {
    auto const lineage = document();
    auto const men = figure(lineage, "DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.M._T.2019");
    EXPECT_EQ(men["printed_shares"], json::parse(R"([{"share": "33", "origin": "printed.csv:3"}])"));
    EXPECT_THAT(men["findings"], Contains("share:DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.M._T.2019"));
    EXPECT_THAT(men["findings"], Contains("partition:PEOPLE_RESCUED.by_sex/ALL_ISLES.2019"));
    EXPECT_THAT(men["notes"], Contains("finding:share:DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.M._T.2019"));
    EXPECT_FALSE(figure(lineage, "DF_RESCUE/A.BAJ.PEOPLE_RESCUED._T._T.2019").contains("printed_shares"));
}

TEST(Lineage, ResolvesEveryNoteThatItNames) {
    auto const lineage = document();
    std::size_t named = 0;
    for (auto const& one : lineage["figures"])
        for (auto const& id : one["notes"]) {
            ++named;
            ASSERT_TRUE(lineage["notes"].contains(id.get<std::string>())) << id;
        }
    EXPECT_GT(named, 0U);
}

TEST(Lineage, SaysWhyAValueIsMissingAndGivesNone) {
    auto const withheld = figure(document(), "DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019");
    EXPECT_TRUE(withheld["value"].is_null());
    EXPECT_EQ(withheld["missing_reason"], "withheld");
}

}  // namespace
}  // namespace cifra::publish

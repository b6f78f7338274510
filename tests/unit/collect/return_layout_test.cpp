#include "collect/return_layout.hpp"

#include "programme/read_programme.hpp"
#include "triad_template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace cifra::collect {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

programme::Programme const& corett() {
    static auto const PROGRAMME = programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett").value();
    return PROGRAMME;
}

AskedIndicator const& indicator(ReturnLayout const& layout, std::string const& id) {
    for (auto const& section : layout.sections)
        for (auto const& indicator : section.indicators)
            if (indicator.id == id) return indicator;
    ADD_FAILURE() << id;
    return layout.sections.front().indicators.front();
}

TEST(ReturnLayout, HasASheetForEachSectionThatHasIndicators) {
    auto const layout = return_layout(triad(), "XAA", "2021");
    EXPECT_EQ(layout.programme, "three 1.2.0");
    std::vector<std::string> ids;
    for (auto const& section : layout.sections) ids.push_back(section.id);
    EXPECT_THAT(ids, ElementsAre("found", "helped", "outreach"));
}

TEST(ReturnLayout, AsksForTheTotalAndEachCategoryButNotForOtherAreas) {
    auto const layout = return_layout(triad(), "XAA", "2021");
    std::vector<std::string> keys;
    for (auto const& placed : placed_rows(layout))
        if (placed.section->id == "helped") keys.push_back(placed.row->key_text);
    EXPECT_THAT(keys,
                ElementsAre("DF_HELPED/A.XAA.PEOPLE_HELPED._T.2021", "DF_HELPED/A.XAA.PEOPLE_HELPED.SHELTER.2021",
                            "DF_HELPED/A.XAA.PEOPLE_HELPED.HEALTH.2021", "DF_HELPED/A.XAA.PEOPLE_HELPED.LEGAL.2021"));
    EXPECT_EQ(indicator(layout, "PEOPLE_FOUND").blocks.front().check, BlockCheck::sum);
    EXPECT_EQ(indicator(layout, "PEOPLE_HELPED").blocks.front().check, BlockCheck::at_most);
}

TEST(ReturnLayout, AsksForNoTotalOfFiguresThatStandSideBySide) {
    auto const layout = return_layout(corett(), "GTM", "2020");
    EXPECT_THAT(indicator(layout, "PROCEEDINGS").total, IsEmpty());
    EXPECT_THAT(indicator(layout, "PROCEEDINGS").blocks.front().rows, SizeIs(4));
    EXPECT_THAT(indicator(layout, "VICTIMS_REPATRIATED").total, SizeIs(1));
}

TEST(ReturnLayout, AsksForNoTotalThatIsCountedFromTheThingsNamed) {
    auto const layout = return_layout(corett(), "GTM", "2020");
    auto const& crimes = indicator(layout, "CRIMES_WITH_CONVICTIONS");
    EXPECT_THAT(crimes.total, IsEmpty());
    EXPECT_TRUE(crimes.blocks.front().rows.front().yes_or_no);
    EXPECT_EQ(crimes.blocks.front().check, BlockCheck::none);
    auto const& campaign = indicator(layout, "CAMPAIGN_PARTICIPATION");
    ASSERT_THAT(campaign.total, SizeIs(1));
    EXPECT_TRUE(campaign.total.front().yes_or_no);
}

TEST(ReturnLayout, AsksForAmountsInTheMembersCurrency) {
    auto const layout = return_layout(corett(), "GTM", "2020");
    auto const& amount = indicator(layout, "COMPENSATION_TOTAL");
    EXPECT_EQ(amount.number, NumberKind::amount);
    EXPECT_EQ(amount.currency, "GTQ");
    EXPECT_EQ(amount.unit.es, "Quetzal guatemalteco (GTQ)");
    EXPECT_EQ(indicator(layout, "VICTIMS_ASSISTED").currency, "");
    EXPECT_EQ(indicator(layout, "VICTIMS_ASSISTED").unit.en, "Persons");
}

TEST(ReturnLayout, AsksByNameForTheCodesThatAnOpenCategoryStandsFor) {
    auto const layout = return_layout(corett(), "GTM", "2020");
    auto const& blocks = indicator(layout, "VICTIMS_IDENTIFIED").blocks;
    auto const block = std::find_if(blocks.begin(), blocks.end(), [](AskedBlock const& candidate) {
        return candidate.id == "VICTIMS_IDENTIFIED.by_citizenship";
    });
    ASSERT_NE(block, blocks.end());
    ASSERT_THAT(block->rows, SizeIs(12));
    EXPECT_EQ(block->rows.front().key_text, "DF_IDENTIFICATION/A.GTM.VICTIMS_IDENTIFIED._T._T._T._T.BLZ._T.2020");
    EXPECT_EQ(block->rows.front().role, RowRole::named);
    EXPECT_EQ(block->rows.back().key.code("CITIZENSHIP"), "MAIN");
    EXPECT_EQ(block->rows.back().role, RowRole::open);
}

TEST(ReturnLayout, AsksForEachKeyOnceInBothProgrammes) {
    for (auto const* const programme : {&triad(), &corett()})
        for (auto const& member : programme->members) {
            auto const layout = return_layout(*programme, member.code, "2021");
            std::set<std::string> keys;
            for (auto const& placed : placed_rows(layout)) {
                EXPECT_TRUE(keys.insert(placed.row->key_text).second) << placed.row->key_text;
                EXPECT_EQ(to_string(placed.row->key), placed.row->key_text);
                EXPECT_TRUE(programme->parse_key(placed.row->key_text));
            }
            EXPECT_GE(keys.size(), 12U);
        }
}

}  // namespace
}  // namespace cifra::collect

#include "consolidate/merge_returns.hpp"

#include "three_areas.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>

namespace cifra::consolidate {
namespace {

using testing::ElementsAre;

std::string place_of(restricted::Edition const& edition, programme::CellKey const& key) {
    for (auto const& row : edition.observations)
        if (row.key == key) return to_string(row.where);
    return "no such figure";
}

TEST(MergeReturns, LeadsEachFigureBackToReturnVersionAndCell) {
    auto const programme = three::programme_with_definitions();
    auto const merged = merge_returns(programme, three::returns(programme), three::frame());
    three::Return const arania(programme, "XAA", 0);
    three::Return const borovia(programme, "XBB", 0);
    EXPECT_EQ(place_of(merged, arania.key("PEOPLE_FOUND")), "XAA/2031/2/return.xlsx!DF_FOUND!D4");
    EXPECT_EQ(place_of(merged, borovia.key("PEOPLE_FOUND")), "XBB/2031/1/return.xlsx!DF_FOUND!D4");
    EXPECT_TRUE(merged.assembled);
    EXPECT_EQ(merged.title, three::frame().title);
}

TEST(MergeReturns, SortsTheFiguresWhateverTheOrderOfTheReturns) {
    auto const programme = three::programme_with_definitions();
    auto returns = three::returns(programme);
    auto const some = merge_returns(programme, returns, three::frame());
    std::reverse(returns.begin(), returns.end());
    auto const others = merge_returns(programme, returns, three::frame());
    ASSERT_EQ(some.observations.size(), others.observations.size());
    EXPECT_TRUE(std::is_sorted(some.observations.begin(), some.observations.end(),
                               [](auto const& a, auto const& b) { return a.key < b.key; }));
    for (std::size_t i = 0; i < some.observations.size(); ++i) {
        EXPECT_EQ(some.observations[i].key, others.observations[i].key);
        EXPECT_EQ(some.observations[i].where, others.observations[i].where);
    }
}

TEST(MergeReturns, KeepsTheFramesFiguresUnlessTheAreaHasAReturn) {
    auto const programme = three::programme_with_definitions();
    auto frame = three::frame();
    three::Return region(programme, programme.region, 0);
    three::Return old(programme, "XAA", 0);
    frame.observations = {region.give(region.key("PEOPLE_TOLD"), 500), old.give(old.key("PEOPLE_FOUND"), 99)};
    auto const merged = merge_returns(programme, three::returns(programme), std::move(frame));
    EXPECT_NE(place_of(merged, region.key("PEOPLE_TOLD")), "no such figure");
    EXPECT_EQ(place_of(merged, old.key("PEOPLE_FOUND")), "XAA/2031/2/return.xlsx!DF_FOUND!D4");
}

TEST(MergeReturns, TurnsExplanationsIntoSettlementsAfterThoseOfTheFrame) {
    auto const programme = three::programme_with_definitions();
    auto frame = three::frame();
    restricted::Settlement settlement;
    settlement.finding = "first";
    frame.settlements = {settlement};
    settlement.finding = "second";
    auto const merged = merge_returns(programme, {}, std::move(frame), {settlement});
    std::vector<std::string> findings;
    for (auto const& each : merged.settlements) findings.push_back(each.finding);
    EXPECT_THAT(findings, ElementsAre("first", "second"));
}

TEST(MergeReturnsDeath, RefusesTwoReturnsOfOneArea) {
    auto const programme = three::programme_with_definitions();
    auto returns = three::returns(programme);
    returns.push_back(returns.front());
    EXPECT_DEATH(merge_returns(programme, returns, three::frame()), "");
}

}  // namespace
}  // namespace cifra::consolidate

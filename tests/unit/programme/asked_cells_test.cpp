#include "programme/asked_cells.hpp"

#include "../../invented/invented_edition.hpp"

#include <gtest/gtest.h>

namespace cifra::programme {
namespace {

std::vector<std::string> asked(Programme const& programme, char const* indicator) {
    std::vector<std::string> cells;
    for (auto const& key : asked_cells(programme, *programme.indicator(indicator), "XAA", "2031"))
        cells.push_back(to_string(key));
    return cells;
}

TEST(AskedCells, AreTheTotalAndEachCategoryOnce) {
    auto programme = invented::programme_of_three();
    EXPECT_EQ(asked(programme, "RETURNED"),
              (std::vector<std::string>{
                  "DF_PERSONS/A.XAA.RETURNED._T._T._T.2031", "DF_PERSONS/A.XAA.RETURNED.F._T._T.2031",
                  "DF_PERSONS/A.XAA.RETURNED.M._T._T.2031", "DF_PERSONS/A.XAA.RETURNED._U._T._T.2031"}));
    auto& breakdowns = programme.indicators[2].breakdowns;
    breakdowns.push_back(breakdowns.back());
    EXPECT_EQ(asked(programme, "RETURNED").size(), 4U) << "a cell of two tables is asked for once";
}

TEST(AskedCells, HoldTheAreasOwnFigureOfATableByArea) {
    EXPECT_EQ(asked(invented::programme_of_three(), "AWARDED").size(), 1U);
}

TEST(AskedCells, AskNoTotalOfFiguresSideBySideOrCountedByTheProject) {
    auto programme = invented::programme_of_three();
    auto& returned = programme.indicators[2];
    returned.breakdowns = {invented::breakdown("by_sex", BreakdownKind::list, {invented::category({{"SEX", "F"}})})};
    EXPECT_EQ(asked(programme, "RETURNED"), (std::vector<std::string>{"DF_PERSONS/A.XAA.RETURNED.F._T._T.2031"}));
    returned.breakdowns[0].kind = BreakdownKind::partition;
    returned.breakdowns[0].counted = {"Named", "Nombradas"};
    EXPECT_EQ(asked(programme, "RETURNED").size(), 1U);
    returned.breakdowns.clear();
    EXPECT_EQ(asked(programme, "RETURNED"), (std::vector<std::string>{"DF_PERSONS/A.XAA.RETURNED._T._T._T.2031"}));
}

}  // namespace
}  // namespace cifra::programme

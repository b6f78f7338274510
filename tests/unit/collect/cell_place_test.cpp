#include "collect/cell_place.hpp"

#include "collect/workbook.hpp"

#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

TEST(CellPlace, IsReadFromItsNameAndNamedAgain) {
    struct Known {
        char const* name;
        CellPlace place;
    };
    for (auto const& [name, place] : {Known{"A1", {1, 1}}, Known{"D14", {14, 4}}, Known{"Z9", {9, 26}},
                                      Known{"AA9", {9, 27}}, Known{"AZ1", {1, 52}}, Known{"ZZ1", {1, 702}},
                                      Known{"AAA1", {1, 703}}, Known{"XFD1048576", {MAX_ROWS, MAX_COLUMNS}}}) {
        EXPECT_EQ(place_of_cell(name), place) << name;
        EXPECT_EQ(cell_name(place.row, place.column), name);
    }
}

TEST(CellPlace, IsNoneBeyondWhatASheetHas) {
    for (auto const* name : {"", "A", "1", "A0", "A01", "A-1", "A1048577", "XFE1", "a1", "$A$1", "A1 ", "A1:B2", "A1B"})
        EXPECT_FALSE(place_of_cell(name)) << name;
}

TEST(CellPlace, OfARangeGoesFromItsFirstCellToItsLast) {
    auto const range = range_of_cells("B2:D14");
    ASSERT_TRUE(range);
    EXPECT_EQ(range->first, (CellPlace{2, 2}));
    EXPECT_EQ(range->last, (CellPlace{14, 4}));
    EXPECT_EQ(range_of_cells("B2")->last, (CellPlace{2, 2}));
    for (auto const* text : {"", ":", "B2:", "D14:B2", "A2:B1", "B1:A2"}) EXPECT_FALSE(range_of_cells(text)) << text;
}

}  // namespace
}  // namespace cifra::collect

#include "restricted/place.hpp"

#include <gtest/gtest.h>

namespace cifra::restricted {
namespace {

using base::Language;
using base::Where;

Where cell(std::string const& name, std::string const& sheet = "Identificación") {
    return {"xaa.xlsx!" + sheet + "!" + name, 0, 0};
}

std::string en(std::vector<Where> const& places) {
    return places_in_words(places, Language::en);
}

TEST(Place, TakesACellOfASpreadsheetApart) {
    EXPECT_EQ(sheet_place(cell("D14")), (SheetPlace{"xaa.xlsx", "Identificación", "D14"}));
    EXPECT_EQ(sheet_place({"a!b.xlsx!One! Two!AB3", 0, 0}), (SheetPlace{"a!b.xlsx", "One! Two", "AB3"}));
    EXPECT_EQ(sheet_place({"file!Sheet!A1", 0, 0}), (SheetPlace{"file", "Sheet", "A1"}));
}

TEST(Place, KnowsWhatIsNoCell) {
    for (auto const* file : {"xaa.csv", "", "xaa.xlsx!Sheet!", "xaa.xlsx!Sheet!14", "xaa.xlsx!Sheet!D0",
                             "xaa.xlsx!Sheet!ABCD1", "xaa.xlsx!Sheet!D1x", "xaa.xlsx!D14"})
        EXPECT_FALSE(sheet_place({file, 0, 0})) << file;
}

TEST(Place, IsSaidInBothLanguages) {
    EXPECT_EQ(place_in_words(cell("D14"), Language::en), "sheet \"Identificación\", cell D14");
    EXPECT_EQ(place_in_words(cell("D14"), Language::es), "hoja «Identificación», celda D14");
    EXPECT_EQ(place_in_words({"xaa.csv", 12, 3}, Language::en), "xaa.csv, line 12, column 3");
    EXPECT_EQ(place_in_words({"xaa.csv", 12, 0}, Language::es), "xaa.csv, línea 12");
    EXPECT_EQ(place_in_words({"xaa.xlsx", 0, 0}, Language::es), "xaa.xlsx");
    EXPECT_EQ(place_in_words({}, Language::en), "");
}

TEST(Place, NamesTheReturnThatAFigureCameFrom) {
    EXPECT_EQ(place_in_words({"XAA/2031/2/xaa.xlsx!Uno!D14", 0, 0}, Language::es),
              "informe XAA/2031, versión 2, hoja «Uno», celda D14");
    EXPECT_EQ(place_in_words({"XAA/2031/2/xaa.csv", 4, 0}, Language::en),
              "return XAA/2031, version 2, xaa.csv, line 4");
    EXPECT_EQ(place_in_words({"folder/of/some/xaa.csv", 4, 0}, Language::en), "folder/of/some/xaa.csv, line 4");
}

TEST(Place, JoinsNeighbours) {
    EXPECT_EQ(en({cell("D14")}), "sheet \"Identificación\", cell D14");
    EXPECT_EQ(en({cell("D15"), cell("D14")}), "sheet \"Identificación\", cells D14 and D15");
    EXPECT_EQ(en({cell("D9"), cell("D16"), cell("D14"), cell("D15"), cell("D14")}),
              "sheet \"Identificación\", cells D9 and D14 to D16");
    EXPECT_EQ(places_in_words({cell("D9"), cell("D10"), cell("D11"), cell("E12")}, Language::es),
              "hoja «Identificación», celdas D9 a D11 y E12");
}

TEST(Place, GroupsBySheetAndFile) {
    EXPECT_EQ(en({cell("D1", "A"), cell("D1", "B"), cell("D4", "A")}),
              "sheet \"A\", cells D1 and D4; sheet \"B\", cell D1");
    EXPECT_EQ(en({{"xaa.csv", 3, 0}, {"xaa.csv", 4, 0}, {"xaa.csv", 5, 0}}), "xaa.csv, lines 3 to 5");
    EXPECT_EQ(en({{"xaa.csv", 0, 0}}), "xaa.csv");
    EXPECT_EQ(en({{}, {}}), "");
}

TEST(Place, SaysHowManyMoreThereAre) {
    std::vector<Where> places;
    for (int row = 1; row <= 17; row += 2) places.push_back(cell("D" + std::to_string(row)));
    EXPECT_EQ(en(places), "sheet \"Identificación\", cells D1, D3, D5, D7, D9, D11 and 3 more");
    EXPECT_EQ(cells_in_words(places, Language::es, 2), "D1, D3 y 7 más");
    EXPECT_EQ(cells_in_words({cell("D3"), cell("D4")}, Language::en), "D3 and D4");
    EXPECT_EQ(cells_in_words({{"xaa.csv", 3, 0}}, Language::es), "línea 3");
    EXPECT_EQ(cells_in_words({{"xaa.csv", 0, 0}}, Language::es), "");
}

TEST(Place, SortsColumnsAsASheetDoes) {
    EXPECT_EQ(cells_in_words({cell("AA1"), cell("Z1"), cell("B10"), cell("B9")}, Language::en), "B9, B10, Z1 and AA1");
}

}  // namespace
}  // namespace cifra::restricted

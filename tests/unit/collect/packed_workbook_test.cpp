#include "collect/packed_workbook.hpp"

#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

Workbook sample() {
    Workbook workbook;
    workbook.sheets.push_back(
        {"Uno",
         true,
         {{2, 1, SheetCell::Kind::number, "5", true, true}, {2, 3, SheetCell::Kind::error, "#N/A", false, false}},
         {{1, 1, 2, 3}}});
    workbook.sheets.push_back({"Dos", false, {{1, 1, SheetCell::Kind::boolean, "TRUE", false, false}}, {}});
    workbook.properties = {{"template", "islands 1.0.0"}};
    return workbook;
}

TEST(PackedWorkbook, IsReadBackWhole) {
    auto const bytes = packed(sample());
    auto const workbook = unpacked_workbook(bytes, {});
    ASSERT_TRUE(workbook);
    EXPECT_EQ(packed(*workbook), bytes);
    ASSERT_EQ(workbook->sheets.size(), 2U);
    auto const& sheet = workbook->sheets.front();
    EXPECT_TRUE(sheet.hidden);
    EXPECT_EQ(sheet.cells[0].kind, SheetCell::Kind::number);
    EXPECT_TRUE(sheet.cells[0].formula && sheet.cells[0].date);
    EXPECT_EQ(sheet.cells[1].text, "#N/A");
    EXPECT_EQ(sheet.merged[0].last_column, 3);
    EXPECT_EQ(workbook->properties, sample().properties);
}

TEST(PackedWorkbook, IsNotReadFromLessOrMoreThanIsThere) {
    auto const bytes = packed(sample());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(unpacked_workbook(bytes.substr(0, size), {})) << size;
    EXPECT_FALSE(unpacked_workbook(bytes + '\0', {}));
}

TEST(PackedWorkbook, IsNotReadWhereAWorkbookCouldNotBe) {
    auto const refused = [](auto const& change) {
        auto workbook = sample();
        change(workbook.sheets.front());
        return !unpacked_workbook(packed(workbook), {});
    };
    EXPECT_FALSE(refused([](Sheet&) {}));
    EXPECT_TRUE(refused([](Sheet& sheet) { sheet.name = "\xFF"; }));
    EXPECT_TRUE(refused([](Sheet& sheet) { sheet.cells[0].text = "\xED\xA0\x80"; }));
    EXPECT_TRUE(refused([](Sheet& sheet) { sheet.cells[0].row = 0; }));
    EXPECT_TRUE(refused([](Sheet& sheet) { sheet.cells[0].column = 16385; }));
    EXPECT_TRUE(refused([](Sheet& sheet) { sheet.cells[0].column = 4; }));
    EXPECT_TRUE(refused([](Sheet& sheet) { sheet.cells[1].column = 1; }));
    EXPECT_TRUE(refused([](Sheet& sheet) { sheet.merged[0].last_row = 0; }));
    EXPECT_TRUE(refused([](Sheet& sheet) { sheet.merged[0].first_column = 4; }));
}

TEST(PackedWorkbook, HasNoMoreCellsThanTheLimit) {
    EXPECT_TRUE(unpacked_workbook(packed(sample()), {.cells = 3}));
    EXPECT_FALSE(unpacked_workbook(packed(sample()), {.cells = 2}));
}

}  // namespace
}  // namespace cifra::collect

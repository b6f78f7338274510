#include "collect/workbook.hpp"

#include "collect/parse_xlsx.hpp"
#include "support/xlsx_parts.hpp"

#include <gmock/gmock.h>
#include <filesystem>

namespace cifra::collect {
namespace {

using support::XlsxParts;
using testing::HasSubstr;

/// "A1 text Total; B1 number 1652; …" of the first sheet, or the problem.
std::string cells_of(base::Result<Workbook> const& workbook) {
    static constexpr char const* KINDS[] = {"number", "text", "boolean", "error"};
    if (!workbook) return to_string(workbook.error(), base::Language::en);
    std::string text;
    for (auto const& cell : workbook->sheets.front().cells)
        text += cell_name(cell.row, cell.column) + (cell.formula ? " formula " : " ") + (cell.date ? "date " : "") +
                KINDS[static_cast<int>(cell.kind)] + " " + cell.text + "; ";
    return text;
}

/// Of the usual workbook with other rows.
std::string cells_of_rows(std::string const& rows) {
    return cells_of(parse_xlsx(XlsxParts().rows(rows).bytes(), "f"));
}

std::string cell_of(std::string const& type, std::string const& content) {
    return cells_of_rows("<row><c t=\"" + type + "\">" + content + "</c></row>");
}

std::filesystem::path data(char const* name) {
    return std::filesystem::path(CIFRA_SOURCE_DIR) / "tests" / "data" / name;
}

TEST(Workbook, HasSheetsCellsAndProperties) {
    auto const workbook = read_xlsx_bytes(XlsxParts().bytes(), "f");
    EXPECT_EQ(cells_of(workbook), "A1 text Total; B1 number 1652; C1 date number 43891; ");
    EXPECT_EQ(workbook->sheets.front().name, "Sheet1");
    EXPECT_THAT(workbook->properties, testing::ElementsAre(testing::Pair("template", "islands 1.0.0")));
}

TEST(Workbook, IsReadTheSameWithinTheProgramAndConfined) {
    auto const bytes = XlsxParts().bytes();
    EXPECT_EQ(cells_of(parse_xlsx(bytes, "f")), cells_of(read_xlsx_bytes(bytes, "f")));
}

TEST(Workbook, FindsWhatItHoldsAndNothingElse) {
    auto const workbook = parse_xlsx(XlsxParts().bytes(), "f");
    ASSERT_TRUE(workbook);
    auto const* const sheet = workbook->find("Sheet1");
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(workbook->find("sheet1"), nullptr);
    ASSERT_NE(sheet->find(1, 2), nullptr);
    EXPECT_EQ(sheet->find(1, 2)->text, "1652");
    EXPECT_EQ(sheet->find(1, 4), nullptr);
    EXPECT_EQ(sheet->find(2, 1), nullptr);
    EXPECT_EQ(sheet->find(0, 0), nullptr);
}

TEST(Workbook, SaysThatAFileIsNotThereOrIsAFolder) {
    auto const none = read_xlsx(data("no_such_file.xlsx"));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, base::ErrorCode::not_found);
    EXPECT_FALSE(read_xlsx(data("")));
}

TEST(Workbook, SaysThatAFileIsTooLargeBeforeItIsRead) {
    auto const workbook = read_xlsx(data("saved_by_libreoffice.xlsx"), {.file_bytes = 1000});
    ASSERT_FALSE(workbook);
    EXPECT_EQ(workbook.error().code, base::ErrorCode::bad_input);
    EXPECT_THAT(workbook.error().message.en, HasSubstr("larger than"));
}

TEST(Workbook, SaysWhatIsWrongWhateverTheFileIsCalled) {
    auto const workbook = read_xlsx_bytes("%PDF-1.7", "a\xF1o.xlsx");
    ASSERT_FALSE(workbook);
    EXPECT_EQ(workbook.error().where.file, "a\xF1o.xlsx");
    EXPECT_THAT(workbook.error().message.en, HasSubstr("a PDF"));
}

TEST(Workbook, CountsCellsWithoutNamesByTheirPosition) {
    EXPECT_EQ(
        cells_of_rows(
            "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>"
            "<row><c><v>5</v></c></row>"),
        "A1 number 1; C1 number 2; C5 number 3; D5 number 4; A6 number 5; ");
}

TEST(Workbook, HasItsCellsInOrderWhateverTheFilesIs) {
    EXPECT_EQ(cells_of_rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>"
                            "<row r=\"1\"><c><v>3</v></c></row>"),
              "A1 number 3; A2 number 2; B2 number 1; ");
}

TEST(Workbook, KnowsEveryKindOfCell) {
    EXPECT_EQ(cell_of("n", "<v>1.50</v>"), "A1 number 1.5; ");
    EXPECT_EQ(cell_of("n", "<v>1,5</v>"), "A1 text 1,5; ");
    EXPECT_EQ(cell_of("b", "<v>1</v>"), "A1 boolean TRUE; ");
    EXPECT_EQ(cell_of("b", "<v>0</v>"), "A1 boolean FALSE; ");
    EXPECT_EQ(cell_of("e", "<v>#DIV/0!</v>"), "A1 error #DIV/0!; ");
    EXPECT_EQ(cell_of("d", "<v>2020-03-01</v>"), "A1 date text 2020-03-01; ");
    EXPECT_EQ(cell_of("str", "<f>A2</f><v> a </v>"), "A1 formula text  a ; ");
    EXPECT_EQ(cell_of("inlineStr", "<is><t>a</t></is>"), "A1 text a; ");
}

TEST(Workbook, ReadsRichTextWithoutItsPhoneticReading) {
    EXPECT_EQ(
        cell_of("inlineStr", "<is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r><rPh><t>x</t></rPh></is>"),
        "A1 text a b; ");
    auto const strings = "<si><r><t>To</t></r><r><t>tal</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>";
    EXPECT_THAT(
        cells_of(parse_xlsx(XlsxParts().set("xl/sharedStrings.xml", support::strings_xml(strings)).bytes(), "f")),
        HasSubstr("A1 text Total; "));
}

TEST(Workbook, UndoesTheEscapesOfTexts) {
    EXPECT_EQ(cell_of("str", "<v>a_x000D_b</v>"), "A1 text a\rb; ");
    EXPECT_EQ(cell_of("str", "<v>_x005F_x000D_</v>"), "A1 text _x000D_; ");
    EXPECT_EQ(cell_of("str", "<v>_x00F1_ _x20AC_</v>"), "A1 text ñ €; ");
    EXPECT_EQ(cell_of("str", "<v>_x0000_ _xD800_ _xZZZZ_ _x12_ _x000</v>"),
              "A1 text _x0000_ _xD800_ _xZZZZ_ _x12_ _x000; ");
}

TEST(Workbook, TakesTheCachedValueOfAFormulaAndSaysWhenThereIsNone) {
    EXPECT_EQ(cell_of("n", "<f>1+1</f><v>2</v>"), "A1 formula number 2; ");
    EXPECT_EQ(cell_of("n", "<f>1+1</f>"), "A1 formula text ; ");
    EXPECT_EQ(
        cells_of_rows(
            "<row><c><f t=\"array\" ref=\"A1:A2\">1</f><v>2</v></c><c><v>9</v></c></row><row><c><v>3</v></c></row>"),
        "A1 formula number 2; B1 number 9; A2 formula number 3; ");
}

TEST(Workbook, HasMergedCellsByTheirFirstOne) {
    auto const bytes =
        XlsxParts().rows("", "<mergeCells><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"A1:A2\"/></mergeCells>").bytes();
    auto const workbook = parse_xlsx(bytes, "f");
    ASSERT_TRUE(workbook);
    ASSERT_EQ(workbook->sheets.front().merged.size(), 2U);
    EXPECT_EQ(workbook->sheets.front().merged[0].last_row, 2);
    EXPECT_EQ(workbook->sheets.front().merged[1].last_column, 3);
}

TEST(Workbook, HasTheTabsInOrderAndKnowsTheHiddenOnes) {
    XlsxParts parts;
    parts.set("xl/workbook.xml",
              support::workbook_xml(support::sheet_tab("B", "r9", "state=\"hidden\"") + support::sheet_tab("A", "r1")));
    parts.set("xl/other.xml", support::sheet_xml("<row><c><v>7</v></c></row>"));
    parts.set("xl/_rels/workbook.xml.rels",
              support::relations_xml(support::relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                     support::relation("r2", "sharedStrings", "/xl/sharedStrings.xml") +
                                     support::relation("r9", "worksheet", "other.xml")));
    auto const workbook = parse_xlsx(parts.bytes(), "f");
    EXPECT_EQ(cells_of(workbook), "A1 number 7; ");
    EXPECT_EQ(workbook->sheets[0].name, "B");
    EXPECT_TRUE(workbook->sheets[0].hidden);
    EXPECT_FALSE(workbook->sheets[1].hidden);
}

TEST(Workbook, NamesTheCellAndSheetThatAreWrong) {
    EXPECT_EQ(cells_of_rows("<row r=\"2\"><c r=\"D2\"/><c r=\"D2\"/></row>"),
              "f: the file is damaged: cell D2 of sheet 'Sheet1' stands twice; open it in a spreadsheet program and "
              "save it again "
              "as .xlsx\n");
}

}  // namespace
}  // namespace cifra::collect

#include "../base/temporary_folder.hpp"
#include "collect/workbook.hpp"

#include <gmock/gmock.h>
#include <xlsxwriter.h>
#include <filesystem>

namespace cifra::collect {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Pair;

void write_first_sheet(lxw_workbook* book, lxw_worksheet* sheet) {
    auto* const date = workbook_add_format(book);
    format_set_num_format(date, "dd/mm/yyyy");
    auto* const bold = workbook_add_format(book);
    format_set_bold(bold);
    worksheet_write_string(sheet, 0, 0, "Identificación de víctimas 😀", bold);
    worksheet_write_string(sheet, 1, 0, "Total", nullptr);
    int column = 1;
    for (double const number : {1652.0, 0.1, 39.95, -2.5e-7, 1e21})
        worksheet_write_number(sheet, 1, static_cast<lxw_col_t>(column++), number, nullptr);
    worksheet_write_string(sheet, 2, 0, "Suma", nullptr);
    worksheet_write_formula_num(sheet, 2, 1, "=SUM(B2:B2)", nullptr, 1652);
    worksheet_write_boolean(sheet, 2, 2, 1, nullptr);
    worksheet_write_string(sheet, 3, 0, "Fecha", nullptr);
    lxw_datetime when{2020, 3, 1, 0, 0, 0};
    worksheet_write_datetime(sheet, 3, 1, &when, date);
    worksheet_write_string(sheet, 4, 0, "dos\nlíneas ", nullptr);
    worksheet_write_string(sheet, 5, 0, "=1+1", nullptr);
    std::string strong = "Negrita";
    std::string plain = " y no";
    lxw_rich_string_tuple first{bold, strong.data()};
    lxw_rich_string_tuple second{nullptr, plain.data()};
    lxw_rich_string_tuple* pieces[] = {&first, &second, nullptr};
    worksheet_write_rich_string(sheet, 6, 0, pieces, nullptr);
    worksheet_merge_range(sheet, 8, 0, 9, 3, "unidas", nullptr);
    worksheet_protect(sheet, "x", nullptr);
}

/// The workbook from which LibreOffice made tests/data/saved_by_libreoffice.xlsx.
base::Result<Workbook> written_by_libxlsxwriter() {
    base::TemporaryFolder const folder;
    auto const path = folder.path() / "book.xlsx";
    auto* const book = workbook_new(path.c_str());
    auto* const sheet = workbook_add_worksheet(book, "Identificación");
    auto* const hidden = workbook_add_worksheet(book, "listas");
    write_first_sheet(book, sheet);
    worksheet_write_string(hidden, 0, 0, "x", nullptr);
    worksheet_hide(hidden);
    workbook_set_custom_property_string(book, "template", "islands 1.0.0");
    EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
    return read_xlsx(path);
}

base::Result<Workbook> saved_by_libreoffice() {
    return read_xlsx(std::filesystem::path(CIFRA_SOURCE_DIR) / "tests" / "data" / "saved_by_libreoffice.xlsx");
}

/// Everything that a workbook holds, a line a thing; the problem when it was not read.
std::vector<std::string> lines_of(base::Result<Workbook> const& workbook) {
    static constexpr char const* KINDS[] = {"number", "text", "boolean", "error"};
    if (!workbook) return {to_string(workbook.error(), base::Language::en)};
    std::vector<std::string> lines;
    for (auto const& sheet : workbook->sheets) {
        lines.push_back((sheet.hidden ? "hidden " : "sheet ") + sheet.name);
        for (auto const& cell : sheet.cells)
            lines.push_back(cell_name(cell.row, cell.column) + (cell.formula ? " formula " : " ") +
                            (cell.date ? "date " : "") + KINDS[static_cast<int>(cell.kind)] + " " + cell.text);
        for (auto const& range : sheet.merged)
            lines.push_back("merged " + cell_name(range.first_row, range.first_column) + ":" +
                            cell_name(range.last_row, range.last_column));
    }
    return lines;
}

TEST(OtherPrograms, LibxlsxwritersFilesAreReadCellByCell) {
    EXPECT_THAT(
        lines_of(written_by_libxlsxwriter()),
        ElementsAre("sheet Identificación", "A1 text Identificación de víctimas 😀", "A2 text Total", "B2 number 1652",
                    "C2 number 0.1", "D2 number 39.95", "E2 number -0.00000025", "F2 number 1000000000000000000000",
                    "A3 text Suma", "B3 formula number 1652", "C3 boolean TRUE", "A4 text Fecha",
                    "B4 date number 43891", "A5 text dos\nlíneas ", "A6 text =1+1", "A7 text Negrita y no",
                    "A9 text unidas", "merged A9:D10", "hidden listas", "A1 text x"));
}

TEST(OtherPrograms, LibreOfficeSavesTheSameButMakesATruthValueAFormula) {
    auto expected = lines_of(written_by_libxlsxwriter());
    for (auto& line : expected)
        if (line == "C3 boolean TRUE") line = "C3 formula boolean TRUE";
    EXPECT_EQ(lines_of(saved_by_libreoffice()), expected);
}

TEST(OtherPrograms, CustomPropertiesOutliveLibreOffice) {
    for (auto const& workbook : {written_by_libxlsxwriter(), saved_by_libreoffice()}) {
        ASSERT_TRUE(workbook);
        EXPECT_THAT(workbook->properties, Contains(Pair("template", "islands 1.0.0")));
    }
}

}  // namespace
}  // namespace cifra::collect

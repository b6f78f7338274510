#include "collect/answer_figure.hpp"
#include "collect/template_reader.hpp"

#include <algorithm>
#include <optional>

namespace cifra::collect {
namespace {

constexpr FormColumn FILLED[] = {FormColumn::figure, FormColumn::reason, FormColumn::status, FormColumn::used,
                                 FormColumn::note};

/// Columns of the cover after that of the keys.
constexpr int COVER_COLUMNS = 5;

bool has_figures(TemplateGrid const& grid) {
    return std::any_of(grid.rows.begin(), grid.rows.end(),
                       [](KeyedRow const& row) { return row.key.find("/A.") != std::string::npos; });
}

bool is_filled(TemplateGrid const& grid, int column) {
    return std::any_of(std::begin(FILLED), std::end(FILLED),
                       [&](FormColumn filled) { return grid.column(filled) == column; });
}

int last_column(TemplateGrid const& grid) {
    int last = 0;
    for (auto const& [name, column] : grid.columns) last = std::max(last, column);
    return last;
}

Complaint row_without_key() {
    return {
        reading_rule::KEY,
        {"something stands in a row that is none of the template's", "hay algo en una fila que no es de la plantilla"},
        {"move it to a row of the template, or delete it; it was not read",
         "páselo a una fila de la plantilla, o elimínelo; no se leyó"}};
}

Complaint beyond() {
    return {reading_rule::LAYOUT,
            {"something stands beside the columns of the template", "hay algo fuera de las columnas de la plantilla"},
            {"move it to the note if it matters; it was not read", "páselo a la nota si es importante; no se leyó"},
            false};
}

/// Rows that carry a figure's key, and those that the form itself fills.
struct RowsWithKeys {
    explicit RowsWithKeys(TemplateGrid const& grid) {
        for (auto const& row : grid.rows) (row.key == STRUCTURE_KEY ? structure : asked).insert(row.row);
    }
    std::set<int> asked;
    std::set<int> structure;
};

/// Nothing, or what is wrong with a cell outside the cells to fill.
std::optional<Complaint> stranger(TemplateGrid const& grid, RowsWithKeys const& rows, SheetCell const& cell) {
    if (stripped(cell.text).empty()) return std::nullopt;
    bool const keyed = rows.asked.count(cell.row) != 0;
    if (grid.header_row == 0) {  // the cover
        bool const inside = cell.column <= grid.key_column + COVER_COLUMNS;
        return inside && (keyed || rows.structure.count(cell.row) != 0) ? std::nullopt : std::optional(beyond());
    }
    if (cell.row <= grid.header_row) return std::nullopt;
    bool const own = rows.structure.count(cell.row) != 0 && cell.formula;
    if (!keyed && !own && is_filled(grid, cell.column)) return row_without_key();
    return cell.column > last_column(grid) ? std::optional(beyond()) : std::nullopt;
}

/// One finding a row, at the first stranger in it.
void find_on_sheet(TemplateReading const& reading, std::size_t sheet) {
    auto const& grid = reading.grids[sheet];
    RowsWithKeys const rows(grid);
    int named = 0;
    for (auto const& cell : reading.workbook.sheets[sheet].cells) {
        if (cell.row == named) continue;
        auto complaint = stranger(grid, rows, cell);
        if (!complaint) continue;
        named = cell.row;
        reading.findings.add({sheet, cell.row, cell.column}, std::move(*complaint));
    }
}

}  // namespace

void find_strangers(TemplateReading const& reading) {
    for (std::size_t sheet = 0; sheet < reading.grids.size(); ++sheet) {
        auto const& grid = reading.grids[sheet];
        if (grid.key_column == 0 && !reading.workbook.sheets[sheet].cells.empty())
            reading.findings.add({sheet, 0, 0},
                                 {reading_rule::LAYOUT,
                                  {"this sheet is none of the template's", "esta hoja no es de la plantilla"},
                                  {"delete it, or copy its figures into the template's own sheets; it was not read",
                                   "elimínela, o copie sus cifras en las hojas de la plantilla; no se leyó"},
                                  false});
        else if (grid.header_row != 0 || !has_figures(grid))
            find_on_sheet(reading, sheet);
    }
}

}  // namespace cifra::collect

#include "collect/template_grid.hpp"

#include "collect/answer_figure.hpp"
#include "collect/template_choices.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

/// Words of fewer columns may stand above anything.
constexpr std::size_t FEWEST_HEADERS = 3;

/// Columns by the words that one row holds.
std::map<FormColumn, std::vector<int>> headers_of(std::vector<SheetCell const*> const& row,
                                                  std::string const& time_period) {
    std::map<FormColumn, std::vector<int>> found;
    for (auto const* const cell : row) {
        if (cell->kind != SheetCell::Kind::text) continue;
        auto const words = folded(cell->text);
        for (auto const column : FORM_COLUMNS) {
            auto const header = column_header(column, time_period);
            if (words == folded(header.en) || words == folded(header.es)) found[column].push_back(cell->column);
        }
    }
    return found;
}

}  // namespace

int TemplateGrid::column(FormColumn column) const {
    auto const found = columns.find(column);
    return found == columns.end() ? 0 : found->second;
}

bool looks_like_key(std::string_view text) {
    return text.find("/A.") != std::string_view::npos || text.substr(0, 5) == "form." || text.substr(0, 6) == "cover.";
}

TemplateGrid find_keys(Sheet const& sheet) {
    TemplateGrid grid;
    std::map<int, int> keys;
    for (auto const& cell : sheet.cells)
        if (cell.kind == SheetCell::Kind::text && looks_like_key(stripped(cell.text))) ++keys[cell.column];
    int most = 0;
    for (auto const& [column, count] : keys)
        if (count > most) {
            most = count;
            grid.key_column = column;
        }
    for (auto const& cell : sheet.cells)
        if (grid.key_column != 0 && cell.column == grid.key_column && !stripped(cell.text).empty())
            grid.rows.push_back({stripped(cell.text), cell.row});
    return grid;
}

void find_columns(TemplateGrid& grid, Sheet const& sheet, std::string const& time_period) {
    std::size_t most = FEWEST_HEADERS - 1;
    std::vector<SheetCell const*> row;
    auto const take = [&] {
        auto const found = headers_of(row, time_period);
        if (found.size() <= most) return;
        most = found.size();
        grid.header_row = row.front()->row;
        grid.columns.clear();
        grid.doubled.clear();
        for (auto const& [column, places] : found) {
            grid.columns[column] = places.front();
            if (places.size() > 1) grid.doubled.push_back(column);
        }
    };
    for (auto const& cell : sheet.cells) {
        if (!row.empty() && row.front()->row != cell.row) {
            take();
            row.clear();
        }
        row.push_back(&cell);
    }
    if (!row.empty()) take();
}

}  // namespace cifra::collect

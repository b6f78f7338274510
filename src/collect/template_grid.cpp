#include "collect/template_grid.hpp"

#include "collect/answer_figure.hpp"
#include "collect/template_choices.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

/// Words of fewer columns may stand above anything.
constexpr std::size_t FEWEST_HEADERS = 3;

/// Longer texts are no header: not worth to be compared.
constexpr std::size_t LONGEST_HEADER = 60;

/// The header words of all columns in both languages, as they are compared.
class HeaderWords {
public:
    explicit HeaderWords(std::string const& time_period) {
        for (auto const column : FORM_COLUMNS) {
            auto const header = column_header(column, time_period);
            m_columns[folded(header.en)] = column;
            m_columns[folded(header.es)] = column;
        }
    }

    /// Columns by the words that one row holds.
    std::map<FormColumn, std::vector<int>> find(std::vector<SheetCell const*> const& row) const {
        std::map<FormColumn, std::vector<int>> found;
        for (auto const* const cell : row) {
            if (cell->kind != SheetCell::Kind::text || cell->text.size() > LONGEST_HEADER) continue;
            auto const column = m_columns.find(folded(cell->text));
            if (column != m_columns.end()) found[column->second].push_back(cell->column);
        }
        return found;
    }

private:
    std::map<std::string, FormColumn> m_columns;
};

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
    HeaderWords const words(time_period);
    std::vector<SheetCell const*> row;
    auto const take = [&] {
        auto const found = words.find(row);
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

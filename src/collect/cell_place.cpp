#include "collect/cell_place.hpp"

#include "collect/workbook.hpp"

#include <charconv>

namespace cifra::collect {

std::optional<int> row_number(std::string_view text) {
    if (text.empty() || text.front() < '1' || text.front() > '9') return std::nullopt;
    int row = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
    if (error != std::errc() || end != text.data() + text.size() || row > MAX_ROWS) return std::nullopt;
    return row;
}

std::optional<CellPlace> place_of_cell(std::string_view name) {
    int column = 0;
    while (!name.empty() && name.front() >= 'A' && name.front() <= 'Z') {
        column = column * 26 + (name.front() - 'A' + 1);
        if (column > MAX_COLUMNS) return std::nullopt;
        name.remove_prefix(1);
    }
    auto const row = row_number(name);
    if (column == 0 || !row) return std::nullopt;
    return CellPlace{*row, column};
}

std::optional<CellRange> range_of_cells(std::string_view text) {
    auto const cut = text.find(':');
    auto const first = place_of_cell(text.substr(0, cut));
    auto const last = cut == std::string_view::npos ? first : place_of_cell(text.substr(cut + 1));
    if (!first || !last || first->row > last->row || first->column > last->column) return std::nullopt;
    return CellRange{*first, *last};
}

std::string cell_name(int row, int column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters + std::to_string(row);
}

}  // namespace cifra::collect

#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace cifra::collect {

/// The rows and columns that a sheet can have ("XFD1048576" is its last cell).
/// \source ECMA-376, Part 1, 18.3.1.73 and Excel's specifications
inline constexpr int MAX_ROWS = 1'048'576;
inline constexpr int MAX_COLUMNS = 16'384;

/// A cell's place, from 1.
struct CellPlace {
    int row = 0;
    int column = 0;

    auto operator<=>(CellPlace const&) const = default;
};

/// "14" as a row; nothing when it is not a number from 1 to MAX_ROWS in plain digits.
std::optional<int> row_number(std::string_view text);

/// "D14"; nothing when it is not the name of a cell that a sheet can have, in capital letters.
std::optional<CellPlace> place_of_cell(std::string_view name);

/// A rectangle of cells from its first to its last.
struct CellRange {
    CellPlace first;
    CellPlace last;
};

/// "A1:B2" or "A1"; nothing when it is no rectangle of cells.
std::optional<CellRange> range_of_cells(std::string_view text);

}  // namespace cifra::collect

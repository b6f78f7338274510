#pragma once

#include <cstdint>
#include <vector>

namespace grid_possibilities {

/// A two-way table with its margins in the last row and column, as readers see it: hidden cells are somebody (>= 1).
struct Grid {
    std::vector<std::vector<std::int64_t>> values;  ///< The true ones; those of hidden cells are not looked at.
    std::vector<std::vector<bool>> hidden;
};

/// True when whole numbers can be put into the hidden cells so that every row and column sums to its margin, with
/// `value` in the cell [row][column]. Tries them all, within the largest number that could matter.
bool is_possible(Grid const& grid, std::size_t row, std::size_t column, std::int64_t value);

}  // namespace grid_possibilities

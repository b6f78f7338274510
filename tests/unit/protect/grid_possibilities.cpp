#include "grid_possibilities.hpp"

#include <algorithm>

namespace grid_possibilities {
namespace {

/// Fills the hidden cells one after the other, and turns back as soon as a full row or column does not sum.
class Search {
public:
    Search(Grid grid, std::int64_t most) : m_grid(std::move(grid)), m_most(most) {
        m_filled = m_grid.hidden;
        for (auto& row : m_filled) row.flip();
    }

    void put(std::size_t row, std::size_t column, std::int64_t value) {
        m_grid.values[row][column] = value;
        m_filled[row][column] = true;
    }

    bool fill() {
        if (!fits()) return false;
        std::size_t row = 0;
        std::size_t column = 0;
        if (!next(row, column)) return true;
        // What a line with this cell alone empty gives, need not be tried.
        auto const forced = forced_value(row, column);
        for (auto value = forced < 0 ? 1 : forced; value <= (forced < 0 ? m_most : forced); ++value) {
            if (value < 1) break;
            put(row, column, value);
            if (fill()) return true;
            m_filled[row][column] = false;
        }
        return false;
    }

private:
    std::size_t size() const { return m_grid.values.size(); }

    /// The empty cell with the fewest empty ones in its row or column.
    bool next(std::size_t& row, std::size_t& column) const {
        int best = static_cast<int>(size()) + 1;
        for (std::size_t r = 0; r < size(); ++r)
            for (std::size_t c = 0; c < size(); ++c) {
                if (m_filled[r][c]) continue;
                auto const empty = std::min(empty_in_row(r), empty_in_column(c));
                if (empty >= best) continue;
                best = empty;
                row = r;
                column = c;
            }
        return best <= static_cast<int>(size());
    }

    int empty_in_row(std::size_t r) const {
        return static_cast<int>(std::count(m_filled[r].begin(), m_filled[r].end(), false));
    }
    int empty_in_column(std::size_t c) const {
        int empty = 0;
        for (auto const& row : m_filled) empty += row[c] ? 0 : 1;
        return empty;
    }

    /// Margin less parts, over what is filled.
    std::int64_t rest_of_row(std::size_t r) const {
        std::int64_t rest = m_filled[r].back() ? m_grid.values[r].back() : 0;
        for (std::size_t c = 0; c + 1 < size(); ++c) rest -= m_filled[r][c] ? m_grid.values[r][c] : 0;
        return rest;
    }
    std::int64_t rest_of_column(std::size_t c) const {
        std::int64_t rest = m_filled.back()[c] ? m_grid.values.back()[c] : 0;
        for (std::size_t r = 0; r + 1 < size(); ++r) rest -= m_filled[r][c] ? m_grid.values[r][c] : 0;
        return rest;
    }

    std::int64_t forced_value(std::size_t row, std::size_t column) const {
        if (empty_in_row(row) == 1)
            return std::max<std::int64_t>(0, is_last(column) ? -rest_of_row(row) : rest_of_row(row));
        if (empty_in_column(column) == 1)
            return std::max<std::int64_t>(0, is_last(row) ? -rest_of_column(column) : rest_of_column(column));
        return -1;
    }
    bool is_last(std::size_t index) const { return index + 1 == size(); }

    /// False when a line cannot sum any more.
    bool fits() const {
        for (std::size_t i = 0; i < size(); ++i) {
            if (!fits(rest_of_row(i), empty_in_row(i), m_filled[i].back())) return false;
            if (!fits(rest_of_column(i), empty_in_column(i), m_filled.back()[i])) return false;
        }
        return true;
    }
    static bool fits(std::int64_t rest, int empty, bool has_margin) {
        if (empty == 0) return rest == 0;
        return !has_margin || rest >= empty;
    }

    Grid m_grid;
    std::int64_t m_most;
    std::vector<std::vector<bool>> m_filled;
};

}  // namespace

bool is_possible(Grid const& grid, std::size_t row, std::size_t column, std::int64_t value) {
    std::int64_t most = value;
    for (auto const& line : grid.values)
        for (auto const cell : line) most = std::max(most, cell + 10);
    Search search(grid, most);
    search.put(row, column, value);
    return search.fill();
}

}  // namespace grid_possibilities

#include "brute_force.hpp"

#include <algorithm>
#include <map>

namespace brute_force {
namespace {

constexpr std::int64_t LIMIT = 200'000'000;

class Search {
public:
    explicit Search(Puzzle const& puzzle)
        : m_puzzle(puzzle), m_values(puzzle.cells.size()), m_seen(puzzle.cells.size()) {
        for (auto const& cell : puzzle.cells)
            m_values[static_cast<std::size_t>(&cell - puzzle.cells.data())] = cell.low;
    }

    bool run() {
        try_cell(0);
        return m_steps < LIMIT;
    }
    std::vector<std::set<std::int64_t>> const& seen() const { return m_seen; }

private:
    /// Sums and shares whose cells are all decided once `last` is.
    bool fits(std::size_t last) const {
        for (auto const& sum : m_puzzle.sums) {
            auto const newest = std::max(sum.total, *std::max_element(sum.parts.begin(), sum.parts.end()));
            if (newest != last) continue;
            std::int64_t parts = 0;
            for (auto const part : sum.parts) parts += m_values[part];
            if (parts != m_values[sum.total]) return false;
        }
        for (auto const& share : m_puzzle.shares) {
            if (std::max(share.part, share.total) != last) continue;
            auto const total = m_values[share.total];
            if (total <= 0 || cifra::base::percentage(m_values[share.part], total, share.share.scale) != share.share)
                return false;
        }
        return true;
    }

    void try_cell(std::size_t index) {
        if (++m_steps >= LIMIT) return;
        if (index == m_values.size()) {
            for (std::size_t i = 0; i < m_values.size(); ++i) m_seen[i].insert(m_values[i]);
            return;
        }
        auto const& cell = m_puzzle.cells[index];
        for (auto value = cell.low; value <= cell.high; ++value) {
            m_values[index] = value;
            if (fits(index)) try_cell(index + 1);
        }
    }

    Puzzle const& m_puzzle;
    std::vector<std::int64_t> m_values;
    std::vector<std::set<std::int64_t>> m_seen;
    std::int64_t m_steps = 0;
};

constexpr std::int64_t PRIME = 1'000'000'007;

std::int64_t inverse(std::int64_t value) {
    std::int64_t result = 1;
    for (auto power = PRIME - 2; power > 0; power /= 2) {
        if (power % 2 == 1) result = result * value % PRIME;
        value = value * value % PRIME;
    }
    return result;
}

using Matrix = std::vector<std::vector<std::int64_t>>;

std::size_t rank(Matrix matrix) {
    std::size_t rank = 0;
    if (matrix.empty()) return 0;
    for (std::size_t column = 0; column < matrix.front().size() && rank < matrix.size(); ++column) {
        auto const row = std::find_if(matrix.begin() + static_cast<std::ptrdiff_t>(rank), matrix.end(),
                                      [&](auto const& candidate) { return candidate[column] != 0; });
        if (row == matrix.end()) continue;
        std::swap(*row, matrix[rank]);
        auto const scale = inverse(matrix[rank][column]);
        for (std::size_t below = rank + 1; below < matrix.size(); ++below) {
            auto const factor = matrix[below][column] * scale % PRIME;
            for (std::size_t i = column; i < matrix[below].size(); ++i)
                matrix[below][i] = ((matrix[below][i] - factor * matrix[rank][i]) % PRIME + PRIME) % PRIME;
        }
        ++rank;
    }
    return rank;
}

}  // namespace

std::optional<std::set<std::size_t>> determined_cells(Puzzle const& puzzle) {
    Search search(puzzle);
    if (!search.run()) return std::nullopt;
    std::set<std::size_t> determined;
    for (std::size_t i = 0; i < puzzle.cells.size(); ++i)
        if (puzzle.cells[i].is_unknown() && search.seen()[i].size() == 1) determined.insert(i);
    return determined;
}

std::optional<std::vector<Cell>> ranges(Puzzle const& puzzle) {
    Search search(puzzle);
    if (!search.run()) return std::nullopt;
    std::vector<Cell> ranges;
    for (auto const& seen : search.seen())
        ranges.push_back(seen.empty() ? Cell{} : Cell{*seen.begin(), *seen.rbegin()});
    return ranges;
}

std::set<std::size_t> linearly_determined_cells(Puzzle const& puzzle) {
    std::map<std::size_t, std::size_t> columns;
    for (std::size_t i = 0; i < puzzle.cells.size(); ++i)
        if (puzzle.cells[i].is_unknown()) columns.emplace(i, columns.size());
    Matrix matrix;
    for (auto const& sum : puzzle.sums) {
        std::vector<std::int64_t> row(columns.size(), 0);
        if (columns.count(sum.total) > 0) row[columns[sum.total]] = PRIME - 1;
        for (auto const part : sum.parts)
            if (columns.count(part) > 0) row[columns[part]] = 1;
        matrix.push_back(std::move(row));
    }
    auto const base_rank = rank(matrix);
    std::set<std::size_t> determined;
    for (auto const& [cell, column] : columns) {
        auto extended = matrix;
        extended.emplace_back(columns.size(), 0);
        extended.back()[column] = 1;
        if (rank(std::move(extended)) == base_rank) determined.insert(cell);
    }
    return determined;
}

}  // namespace brute_force

#include "protect/basis_elimination.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

constexpr double ZERO = 1e-11;
constexpr double SMALLEST_PIVOT = 1e-7;
/// A pivot must not be smaller than this part of the largest of its column: else errors grow.
constexpr double STABLE_PART = 0.1;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

template <class T>
void clear_lists(std::vector<std::vector<T>>& lists, std::size_t count) {
    lists.resize(count);
    for (auto& list : lists) list.clear();
}

SparseEntry take(std::vector<SparseEntry>& entries, int index) {
    auto const found =
        std::find_if(entries.begin(), entries.end(), [&](SparseEntry const& entry) { return entry.index == index; });
    auto const taken = *found;
    *found = entries.back();
    entries.pop_back();
    return taken;
}

}  // namespace

void BasisElimination::read(std::vector<SparseColumn const*> const& columns) {
    clear_lists(m_rows, columns.size());
    clear_lists(m_columns, columns.size());
    clear_lists(m_by_size, columns.size() + 1);
    m_is_done.assign(columns.size(), false);
    m_where.assign(columns.size(), 0);
    m_single_rows.clear();
    for (std::size_t place = 0; place < columns.size(); ++place)
        for (auto const& [row, coefficient] : *columns[place]) {
            m_rows[at(row)].push_back({static_cast<int>(place), coefficient});
            m_columns[place].push_back(row);
        }
    for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
        if (m_rows[at(i)].size() == 1) m_single_rows.push_back(i);
        file(i);
    }
}

double BasisElimination::value(int row, int place) const {
    for (auto const& entry : m_rows[at(row)])
        if (entry.index == place) return entry.value;
    return 0;
}

void BasisElimination::file(int place) {
    m_by_size[m_columns[at(place)].size()].push_back(place);
}

/// The column that stands in the fewest rows; -1 when one stands in none.
int BasisElimination::sparsest_place() {
    for (std::size_t size = 0; size < m_by_size.size(); ++size)
        while (!m_by_size[size].empty()) {
            auto const place = m_by_size[size].back();
            if (!m_is_done[at(place)] && m_columns[at(place)].size() == size) return size == 0 ? -1 : place;
            m_by_size[size].pop_back();
        }
    return -1;
}

/// A row of one entry; else, in the sparsest column, the shortest row that is stable.
BasisElimination::Pivot BasisElimination::next() {
    while (!m_single_rows.empty()) {
        auto const row = m_single_rows.back();
        m_single_rows.pop_back();
        if (m_rows[at(row)].size() == 1) return {row, m_rows[at(row)].front().index};
    }
    Pivot best{-1, sparsest_place()};
    if (best.place < 0) return best;
    auto const& rows = m_columns[at(best.place)];
    if (rows.size() == 1) return {rows.front(), best.place};
    double largest = 0;
    for (auto const row : rows) largest = std::max(largest, std::abs(value(row, best.place)));
    auto shortest = std::numeric_limits<std::size_t>::max();
    for (auto const row : rows) {
        if (m_rows[at(row)].size() >= shortest) continue;
        if (std::abs(value(row, best.place)) < STABLE_PART * largest) continue;
        shortest = m_rows[at(row)].size();
        best.row = row;
    }
    return best;
}

void BasisElimination::leave(int row, int place) {
    auto& rows = m_columns[at(place)];
    auto const found = std::find(rows.begin(), rows.end(), row);
    *found = rows.back();
    rows.pop_back();
    file(place);
}

/// row -= multiple × pivot row.
void BasisElimination::subtract(int row, double multiple) {
    auto& entries = m_rows[at(row)];
    for (std::size_t i = 0; i < entries.size(); ++i) m_where[at(entries[i].index)] = static_cast<int>(i) + 1;
    for (auto const& [place, coefficient] : m_pivot_row) {
        if (auto const where = m_where[at(place)]; where > 0) {
            entries[at(where - 1)].value -= multiple * coefficient;
        } else {
            entries.push_back({place, -multiple * coefficient});
            m_columns[at(place)].push_back(row);
            file(place);
        }
    }
    for (auto const& entry : entries) m_where[at(entry.index)] = 0;
    auto const kept = std::remove_if(entries.begin(), entries.end(), [&](SparseEntry const& entry) {
        bool const vanishes = std::abs(entry.value) < ZERO;
        if (vanishes) leave(row, entry.index);
        return vanishes;
    });
    entries.erase(kept, entries.end());
}

void BasisElimination::eliminate(Pivot pivot, TriangularFactors& factors) {
    m_pivot_row.swap(m_rows[at(pivot.row)]);
    m_rows[at(pivot.row)].clear();
    auto const pivot_value = take(m_pivot_row, pivot.place).value;
    for (auto const& entry : m_pivot_row) leave(pivot.row, entry.index);
    m_is_done[at(pivot.place)] = true;
    auto const before = factors.lower.entries.size();
    for (auto const row : m_columns[at(pivot.place)]) {
        if (row == pivot.row) continue;
        auto const multiple = take(m_rows[at(row)], pivot.place).value / pivot_value;
        factors.lower.entries.push_back({row, multiple});
        if (!m_pivot_row.empty()) subtract(row, multiple);
        if (m_rows[at(row)].size() == 1) m_single_rows.push_back(row);
    }
    if (factors.lower.entries.size() > before) {
        factors.lower_rows.push_back(pivot.row);
        factors.lower.close();
    }
    factors.rows.push_back(pivot.row);
    factors.places.push_back(pivot.place);
    factors.pivots.push_back(pivot_value);
    factors.upper.entries.insert(factors.upper.entries.end(), m_pivot_row.begin(), m_pivot_row.end());
    factors.upper.close();
}

bool BasisElimination::run(std::vector<SparseColumn const*> const& columns, TriangularFactors& factors) {
    factors.rows.clear();
    factors.places.clear();
    factors.pivots.clear();
    factors.lower_rows.clear();
    factors.lower.clear();
    factors.upper.clear();
    read(columns);
    for (std::size_t step = 0; step < columns.size(); ++step) {
        auto const pivot = next();
        if (pivot.row < 0 || std::abs(value(pivot.row, pivot.place)) < SMALLEST_PIVOT) return false;
        eliminate(pivot, factors);
    }
    return true;
}

}  // namespace cifra::protect

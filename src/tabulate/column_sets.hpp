#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cifra::tabulate {

/// Indices of columns, ascending.
using ColumnSet = std::vector<int>;

/// All sets of `length` out of `columns` columns, numbered in lexicographic order.
class ColumnSets {
public:
    /// \param length  1 to columns
    ColumnSets(int columns, int length);

    int columns() const { return m_columns; }
    int length() const { return m_length; }
    std::size_t count() const { return m_count; }
    /// Number of a set, from 0.
    std::size_t rank(int const* set) const;
    std::size_t rank(ColumnSet const& set) const { return rank(set.data()); }
    /// The first set.
    ColumnSet first() const;
    /// Turns a set into the next one; false after the last.
    bool advance(ColumnSet& set) const;

private:
    std::size_t before(int position, int column) const {
        return m_before[static_cast<std::size_t>(position) * static_cast<std::size_t>(m_columns + 1) +
                        static_cast<std::size_t>(column)];
    }

    int m_columns;
    int m_length;
    std::size_t m_count = 0;
    std::vector<std::size_t> m_before;  ///< By position and column: sets whose member there is a smaller column.
};

}  // namespace cifra::tabulate

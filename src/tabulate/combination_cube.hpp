#pragma once

#include "tabulate/cell_memory.hpp"
#include "tabulate/column_sets.hpp"

#include <cstdint>

namespace cifra::tabulate {

/// Counts of all combinations of 1 to `length` columns. Inside, columns stand by descending cardinality; a set of
/// columns is a set of such places. Cells with code 0 hold what is missing and mean nothing.
/// \tparam Count  of 32 bits for the records that fit one machine's memory, of 64 for those of several
template <class Count>
class CountCube {
public:
    /// \param cardinalities  of the columns, in the caller's order
    /// \param length         1 to the number of columns
    CountCube(std::vector<std::uint32_t> cardinalities, int length);

    /// Bytes that a cube would need; the largest number when they cannot be told in 64 bits.
    static std::size_t bytes_needed(std::vector<std::uint32_t> const& cardinalities, int length);

    int length() const { return static_cast<int>(m_lengths.size()); }
    /// Cardinalities by place, descending.
    std::vector<std::uint32_t> const& cardinalities() const { return m_cardinalities; }
    /// The caller's column at each place.
    std::vector<int> const& columns() const { return m_columns; }
    ColumnSets const& sets(int length) const { return layout(length).sets; }

    std::size_t cells(int length, std::size_t set) const {
        auto const& begin = layout(length).begin;
        return begin[set + 1] - begin[set];
    }
    Count* table(int length, std::size_t set) {
        return static_cast<Count*>(m_memory.data()) + layout(length).begin[set];
    }
    Count const* table(int length, std::size_t set) const {
        return static_cast<Count const*>(m_memory.data()) + layout(length).begin[set];
    }
    /// Number of persons counted.
    Count persons() const { return m_persons; }
    void set_persons(Count persons) { m_persons = persons; }

    /// Count of a combination: the caller's columns in any order, and a code for each.
    Count count(std::vector<int> const& columns, std::vector<std::uint32_t> const& codes) const;

    /// Fills the tables of shorter sets from those of the longest.
    void fill_margins();

    std::size_t bytes() const { return m_cells * sizeof(Count); }

private:
    /// Where the tables of one length lie.
    struct Layout {
        ColumnSets sets;
        std::vector<std::size_t> begin;  ///< By number of the set, and the end.
    };

    Layout const& layout(int length) const { return m_lengths[static_cast<std::size_t>(length - 1)]; }
    void fill_margin(int length, ColumnSet const& set);

    Count m_persons = 0;
    std::vector<std::uint32_t> m_cardinalities;
    std::vector<int> m_columns;
    std::vector<int> m_places;  ///< By the caller's column.
    std::vector<Layout> m_lengths;
    std::size_t m_cells;
    CellMemory m_memory;
};

extern template class CountCube<std::uint32_t>;
extern template class CountCube<std::uint64_t>;

/// Of the records of one machine: at most 2^32 - 1.
using CombinationCube = CountCube<std::uint32_t>;
/// Of the records of several machines: at most 2^63 - 1.
using WideCube = CountCube<std::uint64_t>;

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/column_sets.hpp"

#include <cstdlib>
#include <memory>

namespace cifra::tabulate {

/// Zeroed counters; the system gives the pages when they are first touched, by whichever thread.
class CellMemory {
public:
    explicit CellMemory(std::size_t cells);
    std::uint32_t* data() { return m_cells.get(); }
    std::uint32_t const* data() const { return m_cells.get(); }

private:
    struct Free {
        void operator()(std::uint32_t* cells) const { std::free(cells); }
    };
    std::unique_ptr<std::uint32_t[], Free> m_cells;
};

/// Counts of all combinations of 1 to `length` columns. Inside, columns stand by descending cardinality; a set of
/// columns is a set of such places. Cells with code 0 hold what is missing and mean nothing.
class CombinationCube {
public:
    /// \param cardinalities  of the columns, in the caller's order
    /// \param length         1 to the number of columns
    CombinationCube(std::vector<std::uint32_t> cardinalities, int length);

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
    std::uint32_t* table(int length, std::size_t set) { return m_memory.data() + layout(length).begin[set]; }
    std::uint32_t const* table(int length, std::size_t set) const {
        return m_memory.data() + layout(length).begin[set];
    }
    /// Number of persons counted.
    std::uint32_t persons() const { return m_persons; }
    void set_persons(std::uint32_t persons) { m_persons = persons; }

    /// Count of a combination: the caller's columns in any order, and a code for each.
    std::uint32_t count(std::vector<int> const& columns, std::vector<std::uint32_t> const& codes) const;

    /// Fills the tables of shorter sets from those of the longest.
    void fill_margins();

    std::size_t bytes() const { return m_cells * sizeof(std::uint32_t); }

private:
    /// Where the tables of one length lie.
    struct Layout {
        ColumnSets sets;
        std::vector<std::size_t> begin;  ///< By number of the set, and the end.
    };

    Layout const& layout(int length) const { return m_lengths[static_cast<std::size_t>(length - 1)]; }
    void fill_margin(int length, ColumnSet const& set);

    std::uint32_t m_persons = 0;
    std::vector<std::uint32_t> m_cardinalities;
    std::vector<int> m_columns;
    std::vector<int> m_places;  ///< By the caller's column.
    std::vector<Layout> m_lengths;
    std::size_t m_cells;
    CellMemory m_memory;
};

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/block_counter.hpp"

namespace cifra::tabulate {

/// As BlockCounter, but each record adds its key in place of 1, modulo 2^32: a cell's sum is its cell key. One
/// thread's.
class KeyCounter {
public:
    /// \param most_cells  of the largest block
    /// \param record_keys by record; must outlive it
    KeyCounter(std::size_t most_cells, std::uint32_t const* record_keys)
        : m_record_keys(record_keys), m_scratch(most_cells) {}

    /// Begins a block: all cells zero.
    void begin(std::size_t cells) { m_cells.assign(cells, 0); }
    void count(BlockKeys const& keys, RecordRange range);
    /// Adds the block's table, summed out, to each of its targets.
    void add_to(CombinationCube& cube, Block const& block);

private:
    std::uint32_t const* m_record_keys;
    std::vector<std::uint32_t> m_cells;
    std::vector<std::uint32_t> m_scratch;  ///< Tables on the way to the targets.
};

}  // namespace cifra::tabulate

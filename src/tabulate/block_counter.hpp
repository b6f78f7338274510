#pragma once

#include "tabulate/block_keys.hpp"
#include "tabulate/combination_cube.hpp"
#include "tabulate/cover.hpp"

namespace cifra::tabulate {

/// Which records a pass reads.
struct RecordRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool subtract = false;  ///< They count -1 each.
};

/// Counts records into one block's table, and the table into the cube. One thread's: it keeps its memory from block to
/// block. Cells have 8 bits, so that as much as can be of the table stays in the first-level cache and all of it in the
/// second; what overflows is kept aside.
class BlockCounter {
public:
    /// \param most_cells  of the largest block
    explicit BlockCounter(std::size_t most_cells);

    /// Begins a block: all cells zero.
    void begin(std::size_t cells);
    /// Counts a range, between begin and add_to.
    void count(BlockKeys const& keys, RecordRange range);
    /// Adds the block's table, summed out, to each of its targets.
    void add_to(CombinationCube& cube, Block const& block);

private:
    void increment(std::uint32_t const* keys, std::size_t records);
    void decrement(std::uint32_t const* keys, std::size_t records);
    void count_tile(std::uint32_t const* keys, std::size_t records, bool subtract);
    void carry();
    void widen();

    std::vector<std::uint8_t> m_cells;
    std::vector<std::uint32_t> m_carries;  ///< Cells that passed 2^8, once each time.
    std::vector<std::uint32_t> m_borrows;  ///< Cells that passed 0 downwards, likewise.
    std::vector<std::uint16_t> m_sums;     ///< The table with its carries and borrows.
    std::vector<std::uint32_t> m_further;  ///< Cells whose sums passed 2^16, once each time.
    std::vector<std::uint32_t> m_below;    ///< Cells whose sums passed 0 downwards, likewise.
    std::vector<std::uint32_t> m_wide;     ///< The table in 32 bits, when some did.
    std::vector<std::uint32_t> m_scratch;  ///< Tables on the way to the targets.
};

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/coded_records.hpp"

namespace cifra::tabulate {

/// Turns the codes of a block's columns into the address of a cell, a tile of records at a time. The block's last
/// columns are joined in 16 bits and its first ones likewise, so that vector instructions have twice as many lanes.
class BlockKeys {
public:
    /// Records whose codes of one byte share a line of the cache.
    static constexpr std::size_t LINE_RECORDS = 64;

    /// \param columns  the block's columns in the order of its axes, the last one varying fastest; at most 2^32 cells
    explicit BlockKeys(std::vector<CodedColumn const*> const& columns);

    /// Keys of TILE_RECORDS records from `first`; those beyond the last record are of no use, but lie in the table.
    void build(std::size_t first, std::uint32_t* keys) const;
    /// The same keys in another order, with fewer instructions: for a tile in which every record counts alike.
    void build_shuffled(std::size_t first, std::uint32_t* keys) const;
    /// Asks for LINE_RECORDS records from `first`, whose keys will be built soon; they may lie beyond the last one.
    void fetch(std::size_t first) const {
        for (auto const* codes : m_fetched) __builtin_prefetch(codes + first);
    }

    /// Where the codes of a column stand, and how far apart they lie in the table.
    struct Part {
        std::uint8_t const* narrow = nullptr;
        std::uint16_t const* wide = nullptr;
        std::uint32_t stride = 1;
    };

private:
    void build_wide(std::size_t first, std::uint32_t* keys) const;

    std::vector<Part> m_low;
    std::vector<Part> m_high;
    std::vector<Part> m_rest;  ///< Columns of blocks that do not fit two halves.
    std::uint32_t m_high_stride = 1;
    std::vector<std::uint8_t const*> m_fetched;
};

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/block_counter.hpp"
#include "tabulate/flag_tile.hpp"

namespace cifra::tabulate {

/// Counts records into the rows of a FlagLayout. One thread's.
class FlagRows {
public:
    /// Records of a range, at most: lanes have 16 bits.
    static constexpr std::size_t MOST_RECORDS = 63 * TILE_RECORDS;

    /// \param columns  by place; they and the layout must outlive it
    FlagRows(FlagLayout const& layout, std::vector<CodedColumn const*> const& columns);

    /// \param range  at most MOST_RECORDS
    void count(RecordRange range);
    /// Adds what another thread counted.
    void add(FlagRows const& other);

    /// What the lanes of a row have counted, modulo 2^32.
    std::uint32_t const* sums(std::size_t row) const { return m_sums.data() + row * m_layout.lanes(); }

private:
    /// A line of the cache, so that no vector lies on two.
    struct alignas(64) Line {
        std::uint16_t lanes[32];
    };

    std::uint8_t* row(std::size_t number) {
        return reinterpret_cast<std::uint8_t*>(m_rows.front().lanes) + number * m_row_bytes;
    }
    void count_flags();
    void count_categories();
    void carry(bool subtract);

    FlagLayout const& m_layout;
    std::size_t m_row_bytes;
    FlagTile m_tile;
    std::vector<Line> m_rows;
    std::vector<std::uint32_t> m_sums;
    std::vector<std::uint16_t> m_held;   ///< By flag: the tile's records that hold it.
    std::vector<std::size_t> m_holders;  ///< By flag: how many they are.
};

}  // namespace cifra::tabulate

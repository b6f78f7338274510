#include "tabulate/block_counter.hpp"

#include "tabulate/project_block.hpp"

#include <algorithm>

namespace cifra::tabulate {

BlockCounter::BlockCounter(std::size_t most_cells) : m_scratch(most_cells) {
    m_cells.reserve(most_cells);
}

void BlockCounter::begin(std::size_t cells) {
    m_cells.assign(cells, 0);
    m_carries.clear();
    m_borrows.clear();
}

void BlockCounter::increment(std::uint32_t const* keys, std::size_t records) {
    auto* const cells = m_cells.data();
    for (std::size_t i = 0; i < records; ++i)
        if (++cells[keys[i]] == 0) m_carries.push_back(keys[i]);
}

void BlockCounter::decrement(std::uint32_t const* keys, std::size_t records) {
    auto* const cells = m_cells.data();
    for (std::size_t i = 0; i < records; ++i)
        if (cells[keys[i]]-- == 0) m_borrows.push_back(keys[i]);
}

void BlockCounter::count(BlockKeys const& keys, RecordRange range) {
    std::uint32_t tile[TILE_RECORDS];
    for (auto first = range.begin; first < range.end; first += TILE_RECORDS) {
        keys.build(first, tile);
        auto const records = std::min(TILE_RECORDS, range.end - first);
        if (range.subtract)
            decrement(tile, records);
        else
            increment(tile, records);
    }
}

void BlockCounter::widen() {
    m_wide.assign(m_cells.begin(), m_cells.end());
    for (auto const cell : m_carries) m_wide[cell] += 1U << 16U;
    for (auto const cell : m_borrows) m_wide[cell] -= 1U << 16U;
}

void BlockCounter::add_to(CombinationCube& cube, Block const& block) {
    if (m_carries.empty() && m_borrows.empty()) {
        project_block(m_cells.data(), block, cube, m_scratch);
        return;
    }
    widen();
    project_block(m_wide.data(), block, cube, m_scratch);
}

}  // namespace cifra::tabulate

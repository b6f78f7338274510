#include "tabulate/block_counter.hpp"

#include "tabulate/project_block.hpp"
#include "tabulate/widen_cells.hpp"

#include <algorithm>

namespace cifra::tabulate {

BlockCounter::BlockCounter(std::size_t most_cells) : m_scratch(most_cells) {
    m_cells.reserve(most_cells);
}

void BlockCounter::begin(std::size_t cells) {
    m_cells.assign(cells, 0);
    m_carries.clear();
    m_further.clear();
}

void BlockCounter::increment(std::uint32_t const* keys, std::size_t records) {
    auto* const cells = m_cells.data();
    for (std::size_t i = 0; i < records; ++i)
        if (++cells[keys[i]] == 0) m_carries.push_back(keys[i]);
}

void BlockCounter::count(BlockKeys const& keys, RecordRange range) {
    m_subtract = range.subtract;
    std::uint32_t tile[TILE_RECORDS];
    auto first = range.begin;
    for (; first + TILE_RECORDS <= range.end; first += TILE_RECORDS) {
        keys.build_shuffled(first, tile);
        for (std::size_t line = 0; line < TILE_RECORDS; line += BlockKeys::LINE_RECORDS) {
            keys.fetch(first + TILE_RECORDS + line);
            increment(tile + line, BlockKeys::LINE_RECORDS);
        }
    }
    if (first == range.end) return;
    keys.build(first, tile);
    increment(tile, range.end - first);
}

void BlockCounter::carry() {
    constexpr std::uint16_t CARRY = 1U << 8U;
    m_sums.resize(std::max(m_sums.size(), m_cells.size()));
    widen_cells(m_cells.data(), m_cells.size(), m_sums.data());
    for (auto const cell : m_carries)
        if ((m_sums[cell] = static_cast<std::uint16_t>(m_sums[cell] + CARRY)) < CARRY) m_further.push_back(cell);
}

void BlockCounter::widen() {
    m_wide.resize(std::max(m_wide.size(), m_cells.size()));
    widen_cells(m_sums.data(), m_cells.size(), m_wide.data());
    for (auto const cell : m_further) m_wide[cell] += 1U << 16U;
    if (!m_subtract) return;
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) m_wide[cell] = 0U - m_wide[cell];
}

void BlockCounter::add_to(CombinationCube& cube, Block const& block) {
    carry();
    if (m_further.empty() && !m_subtract) {
        project_block(m_sums.data(), block, cube, m_scratch);
        return;
    }
    widen();
    project_block(m_wide.data(), block, cube, m_scratch);
}

}  // namespace cifra::tabulate

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
    m_borrows.clear();
    m_further.clear();
    m_below.clear();
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

void BlockCounter::count_tile(std::uint32_t const* keys, std::size_t records, bool subtract) {
    if (subtract)
        decrement(keys, records);
    else
        increment(keys, records);
}

void BlockCounter::count(BlockKeys const& keys, RecordRange range) {
    std::uint32_t tile[TILE_RECORDS];
    auto first = range.begin;
    for (; first + TILE_RECORDS <= range.end; first += TILE_RECORDS) {
        keys.build_shuffled(first, tile);
        for (std::size_t line = 0; line < TILE_RECORDS; line += BlockKeys::LINE_RECORDS) {
            keys.fetch(first + TILE_RECORDS + line);
            count_tile(tile + line, BlockKeys::LINE_RECORDS, range.subtract);
        }
    }
    if (first == range.end) return;
    keys.build(first, tile);
    count_tile(tile, range.end - first, range.subtract);
}

void BlockCounter::carry() {
    constexpr std::uint16_t CARRY = 1U << 8U;
    m_sums.resize(std::max(m_sums.size(), m_cells.size()));
    widen_cells(m_cells.data(), m_cells.size(), m_sums.data());
    for (auto const cell : m_carries)
        if ((m_sums[cell] = static_cast<std::uint16_t>(m_sums[cell] + CARRY)) < CARRY) m_further.push_back(cell);
    for (auto const cell : m_borrows) {
        if (m_sums[cell] < CARRY) m_below.push_back(cell);
        m_sums[cell] = static_cast<std::uint16_t>(m_sums[cell] - CARRY);
    }
}

void BlockCounter::widen() {
    constexpr std::uint32_t CARRY = 1U << 16U;
    m_wide.resize(std::max(m_wide.size(), m_cells.size()));
    widen_cells(m_sums.data(), m_cells.size(), m_wide.data());
    for (auto const cell : m_further) m_wide[cell] += CARRY;
    for (auto const cell : m_below) m_wide[cell] -= CARRY;
}

void BlockCounter::add_to(CombinationCube& cube, Block const& block) {
    carry();
    if (m_further.empty() && m_below.empty()) {
        project_block(m_sums.data(), block, cube, m_scratch);
        return;
    }
    widen();
    project_block(m_wide.data(), block, cube, m_scratch);
}

}  // namespace cifra::tabulate

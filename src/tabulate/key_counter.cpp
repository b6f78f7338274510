#include "tabulate/key_counter.hpp"

#include "tabulate/project_block.hpp"

#include <algorithm>

namespace cifra::tabulate {

void KeyCounter::count(BlockKeys const& keys, RecordRange range) {
    std::uint32_t tile[TILE_RECORDS];
    auto* const cells = m_cells.data();
    for (auto first = range.begin; first < range.end; first += TILE_RECORDS) {
        keys.build(first, tile);
        auto const* const added = m_record_keys + first;
        auto const records = std::min(TILE_RECORDS, range.end - first);
        if (range.subtract)
            for (std::size_t i = 0; i < records; ++i) cells[tile[i]] -= added[i];
        else
            for (std::size_t i = 0; i < records; ++i) cells[tile[i]] += added[i];
    }
}

void KeyCounter::add_to(CombinationCube& cube, Block const& block) {
    project_block(m_cells.data(), block, cube, m_scratch);
}

}  // namespace cifra::tabulate

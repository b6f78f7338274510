#include "tabulate/count_combinations.hpp"

#include "base/assert.hpp"
#include "tabulate/block_counter.hpp"
#include "tabulate/count_flags.hpp"
#include "tabulate/cover.hpp"
#include "tabulate/key_counter.hpp"
#include "tabulate/parallel.hpp"

#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <numeric>

namespace cifra::tabulate {
namespace {

constexpr std::size_t SMALLEST_BLOCK = 1U << 12U;
constexpr std::size_t USUAL_BLOCK = 1U << 18U;    ///< 256 KB in 8 bits: half of a small second-level cache.
constexpr std::size_t LARGEST_BLOCK = 1U << 20U;  ///< Half of a large one.
constexpr std::size_t CHUNK_CELLS = 12;           ///< Records of a chunk, to cells of a block.

std::size_t largest_block() {
    auto const cache = ::sysconf(_SC_LEVEL2_CACHE_SIZE);
    return cache >= static_cast<long>(2 * LARGEST_BLOCK) ? LARGEST_BLOCK : USUAL_BLOCK;
}

/// A pass costs about as much a record as ten cells cost to clear and sum out.
std::size_t block_cells(std::size_t records) {
    std::size_t cells = SMALLEST_BLOCK;
    while (cells < USUAL_BLOCK && cells * 4 < records) cells *= 2;
    auto const largest = largest_block();
    while (cells < largest && cells * 8 < records) cells *= 2;
    return cells;
}

/// As many as make equal chunks of the longest.
std::size_t chunk_records(std::size_t records, std::size_t cells) {
    auto const longest = std::max(cells, USUAL_BLOCK) * CHUNK_CELLS;
    auto const chunks = std::max<std::size_t>(1, (records + longest - 1) / longest);
    return std::max<std::size_t>(1, (records + chunks - 1) / chunks);
}

std::vector<std::uint32_t> cardinalities_of(CodedRecords const& records) {
    std::vector<std::uint32_t> cardinalities;
    for (auto const& column : records.columns) cardinalities.push_back(column.cardinality());
    return cardinalities;
}

/// Blocks of the sets of the first places.
std::vector<Block> blocks_of_first(CombinationCube const& cube, std::size_t places, std::size_t cells) {
    auto const& all = cube.cardinalities();
    if (places < static_cast<std::size_t>(cube.length())) return {};
    auto blocks = cover({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(places)}, cube.length(), cells);
    if (places == all.size()) return blocks;
    for (auto& block : blocks)
        for (auto& target : block.targets) {
            ColumnSet set;
            for (std::size_t i = 0; i < block.columns.size(); ++i)
                if ((target.kept >> i & 1U) != 0) set.push_back(block.columns[i]);
            target.set = cube.sets(cube.length()).rank(set);
        }
    return blocks;
}

/// The threads' common work: every block over every chunk, chunk after chunk.
class Counting {
public:
    /// \param covered  places whose sets are counted, from the first
    Counting(CodedRecords const& records, CombinationCube& cube, CountSettings const& settings, std::size_t covered)
        : m_records(records), m_cube(cube) {
        auto const cells = settings.block_cells > 0 ? settings.block_cells : block_cells(records.records());
        m_blocks = blocks_of_first(cube, covered, cells);
        for (auto const& block : m_blocks) {
            m_keys.push_back(keys_of(block));
            // A block of one set is added to the cube as it is.
            if (block.targets.size() > 1) m_most_cells = std::max(m_most_cells, block.cells);
        }
        m_locks = std::vector<std::mutex>(m_blocks.size());
        auto const added = records.records() - records.subtracted;
        auto const chunk = settings.chunk_records > 0 ? settings.chunk_records : chunk_records(added, cells);
        add_chunks({0, added, false}, chunk);
        // With the last ones: each chunk more is a table more to sum out.
        if (m_chunks.empty() || settings.chunk_records > 0)
            add_chunks({added, records.records(), true}, chunk);
        else if (records.subtracted > 0)
            m_chunks.back().push_back({added, records.records(), true});
    }

    std::size_t most_cells() const { return m_most_cells; }

    template <class Counter>
    void work(Counter counter) {
        auto const passes = m_chunks.size() * m_blocks.size();
        for (auto pass = m_next++; pass < passes; pass = m_next++) {
            auto const block = pass % m_blocks.size();
            counter.begin(m_blocks[block].cells);
            for (auto const& range : m_chunks[pass / m_blocks.size()]) counter.count(m_keys[block], range);
            // Two chunks may add to the same tables.
            std::lock_guard const lock(m_locks[block]);
            counter.add_to(m_cube, m_blocks[block]);
        }
    }

private:
    BlockKeys keys_of(Block const& block) const {
        std::vector<CodedColumn const*> columns;
        for (int const place : block.columns)
            columns.push_back(
                &m_records.columns[static_cast<std::size_t>(m_cube.columns()[static_cast<std::size_t>(place)])]);
        return BlockKeys(columns);
    }

    void add_chunks(RecordRange whole, std::size_t chunk) {
        for (auto begin = whole.begin; begin < whole.end; begin += chunk)
            m_chunks.push_back({{begin, std::min(begin + chunk, whole.end), whole.subtract}});
    }

    CodedRecords const& m_records;
    CombinationCube& m_cube;
    std::vector<Block> m_blocks;
    std::size_t m_most_cells = 0;
    std::vector<BlockKeys> m_keys;
    std::vector<std::mutex> m_locks;
    std::vector<std::vector<RecordRange>> m_chunks;
    std::atomic<std::size_t> m_next{0};
};

CombinationCube empty_cube(CodedRecords const& records, CountSettings const& settings) {
    CIFRA_ASSERT(!records.columns.empty() && records.records() <= std::numeric_limits<std::uint32_t>::max());
    int const length = std::min(settings.length, static_cast<int>(records.columns.size()));
    return CombinationCube(cardinalities_of(records), length);
}

}  // namespace

CombinationCube count_combinations(CodedRecords const& records, CountSettings const& settings) {
    auto cube = empty_cube(records, settings);
    cube.set_persons(static_cast<std::uint32_t>(records.records() - 2 * records.subtracted));
    auto const flags = rows_for_flags(records, cube, settings.flags);
    Counting counting(records, cube, settings, flags ? flags->cardinalities.size() : cube.columns().size());
    auto const threads = static_cast<std::size_t>(settings.threads);
    share_out(settings.threads, threads, [&](std::size_t) { counting.work(BlockCounter(counting.most_cells())); });
    if (flags) count_flags(records, *flags, settings.threads, cube);
    cube.fill_margins();
    return cube;
}

CombinationCube sum_record_keys(CodedRecords const& records, CountSettings const& settings) {
    CIFRA_ASSERT(records.keys.size() == records.records());
    auto cube = empty_cube(records, settings);
    auto const first_subtracted = records.keys.end() - static_cast<std::ptrdiff_t>(records.subtracted);
    auto const all = std::accumulate(records.keys.begin(), first_subtracted, std::uint32_t{0});
    cube.set_persons(all - std::accumulate(first_subtracted, records.keys.end(), std::uint32_t{0}));
    Counting counting(records, cube, settings, cube.columns().size());
    auto const threads = static_cast<std::size_t>(settings.threads);
    share_out(settings.threads, threads,
              [&](std::size_t) { counting.work(KeyCounter(counting.most_cells(), records.keys.data())); });
    cube.fill_margins();
    return cube;
}

std::size_t bytes_to_count(std::vector<std::uint32_t> const& cardinalities, CountSettings const& settings) {
    auto const length = std::min(settings.length, static_cast<int>(cardinalities.size()));
    auto const cube = CombinationCube::bytes_needed(cardinalities, length);
    auto sorted = cardinalities;
    std::sort(sorted.rbegin(), sorted.rend());
    double largest = 1;
    for (int i = 0; i < length; ++i) largest *= sorted[static_cast<std::size_t>(i)];
    // A cell has 8 bits, its sum 16, and 32 when that overflows; tables on the way have together as many as a usual
    // block.
    double const block = std::max(largest, double{LARGEST_BLOCK}) * 7 + double{LARGEST_BLOCK} * 4;
    double sets = 1;
    for (int i = 0; i < length; ++i)
        sets *= static_cast<double>(cardinalities.size() - static_cast<std::size_t>(i)) / (i + 1);
    constexpr double PLANNED_SET = 100;  // what planning a cover keeps of a set
    auto const flags = flag_layout(sorted, length);
    auto const rows = flags ? static_cast<double>(bytes_of_rows(*flags)) : 0;
    double const all = static_cast<double>(cube) + (block + rows) * settings.threads + sets * PLANNED_SET;
    return all < 1e18 ? static_cast<std::size_t>(all) : std::numeric_limits<std::size_t>::max();
}

}  // namespace cifra::tabulate

#include "tabulate/cover.hpp"

#include <algorithm>
#include <numeric>

namespace cifra::tabulate {
namespace {

/// Columns of a block have a bit each.
constexpr std::size_t MOST_COLUMNS = 32;

class GreedyCover {
public:
    GreedyCover(std::vector<std::uint32_t> const& cardinalities, int length, std::size_t most_cells)
        : m_cardinalities(cardinalities),
          m_sets(static_cast<int>(cardinalities.size()), length),
          m_most_cells(most_cells),
          m_covered(m_sets.count(), false) {}

    std::vector<Block> run() {
        std::vector<Block> blocks;
        for (auto const& [cells, set] : sets_by_size())
            if (!m_covered[m_sets.rank(set)]) blocks.push_back(grow(set, cells));
        return blocks;
    }

private:
    struct Sized {
        std::size_t cells;
        ColumnSet set;
    };

    std::vector<Sized> sets_by_size() const {
        std::vector<Sized> sized;
        sized.reserve(m_sets.count());
        auto set = m_sets.first();
        do sized.push_back({cells_of(set), set});
        while (m_sets.advance(set));
        std::stable_sort(sized.begin(), sized.end(), [](auto const& a, auto const& b) { return a.cells > b.cells; });
        return sized;
    }

    std::size_t cells_of(ColumnSet const& set) const {
        std::size_t cells = 1;
        for (int const column : set) cells *= m_cardinalities[static_cast<std::size_t>(column)];
        return cells;
    }

    Block grow(ColumnSet const& seed, std::size_t cells) {
        Block block{{}, cells, {}};
        m_gain.assign(m_cardinalities.size(), 0);
        for (int const column : seed) take_in(block, column);
        while (block.columns.size() < MOST_COLUMNS) {
            int const column = best_column(block);
            if (column < 0) break;
            take_in(block, column);
            block.cells *= m_cardinalities[static_cast<std::size_t>(column)];
        }
        claim_targets(block);
        return block;
    }

    int best_column(Block const& block) const {
        int best = -1;
        std::size_t best_gain = 0;
        for (std::size_t i = 0; i < m_cardinalities.size(); ++i) {
            int const column = static_cast<int>(i);
            // Among equal gains the later column is the smaller one, which leaves more room.
            if (m_gain[i] == 0 || m_gain[i] < best_gain || block.cells * m_cardinalities[i] > m_most_cells) continue;
            if (std::binary_search(block.columns.begin(), block.columns.end(), column)) continue;
            best = column;
            best_gain = m_gain[i];
        }
        return best;
    }

    /// m_gain[c] is the number of uncovered sets that hold c and, for the rest, columns of the block.
    void take_in(Block& block, int added) {
        int const others = m_sets.length() - 2;
        for (std::size_t i = 0; i < m_gain.size(); ++i) {
            int const candidate = static_cast<int>(i);
            if (candidate == added) continue;
            if (others < 0)
                m_gain[i] = m_covered[i] ? 0 : 1;
            else
                m_gain[i] += uncovered_with(block.columns, others, added, candidate);
        }
        block.columns.insert(std::upper_bound(block.columns.begin(), block.columns.end(), added), added);
    }

    std::size_t uncovered_with(ColumnSet const& columns, int others, int first, int second) const {
        if (static_cast<int>(columns.size()) < others) return 0;
        if (std::binary_search(columns.begin(), columns.end(), second)) return 0;
        std::size_t uncovered = 0;
        for_each_subset(columns, others, [&](ColumnSet& set) {
            set.push_back(first);
            set.push_back(second);
            std::sort(set.begin(), set.end());
            if (!m_covered[m_sets.rank(set)]) ++uncovered;
        });
        return uncovered;
    }

    template <class Use>
    static void for_each_subset(ColumnSet const& columns, int size, Use use) {
        ColumnSet set;
        if (size == 0) {
            use(set);
            return;
        }
        ColumnSets const positions(static_cast<int>(columns.size()), size);
        auto chosen = positions.first();
        do {
            set.clear();
            for (int const position : chosen) set.push_back(columns[static_cast<std::size_t>(position)]);
            use(set);
        } while (positions.advance(chosen));
    }

    void claim_targets(Block& block) {
        ColumnSet positions(block.columns.size());
        std::iota(positions.begin(), positions.end(), 0);
        for_each_subset(positions, m_sets.length(), [&](ColumnSet const& chosen) {
            BlockTarget target;
            ColumnSet set;
            for (int const position : chosen) {
                target.kept |= 1U << static_cast<unsigned>(position);
                set.push_back(block.columns[static_cast<std::size_t>(position)]);
            }
            target.set = m_sets.rank(set);
            if (m_covered[target.set]) return;
            m_covered[target.set] = true;
            block.targets.push_back(target);
        });
    }

    std::vector<std::uint32_t> const& m_cardinalities;
    ColumnSets m_sets;
    std::size_t m_most_cells;
    std::vector<bool> m_covered;
    std::vector<std::size_t> m_gain;
};

}  // namespace

std::vector<Block> cover(std::vector<std::uint32_t> const& cardinalities, int length, std::size_t most_cells) {
    return GreedyCover(cardinalities, length, most_cells).run();
}

}  // namespace cifra::tabulate

#include "tabulate/shard_blocks.hpp"

#include "tabulate/cover.hpp"

#include <algorithm>
#include <numeric>

namespace cifra::tabulate {
namespace {

/// Sources by descending number of texts, as cover wants them.
std::vector<std::size_t> by_texts(std::vector<SourceColumn> const& sources) {
    std::vector<std::size_t> order(sources.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto one, auto other) { return sources[one].texts > sources[other].texts; });
    return order;
}

/// Gives the sets of counted columns to the first block that has them all.
class Claiming {
public:
    explicit Claiming(WideCube const& cube)
        : m_cube(cube), m_place(cube.columns().size()), m_claimed(cube.sets(cube.length()).count(), false) {
        for (std::size_t place = 0; place < cube.columns().size(); ++place)
            m_place[static_cast<std::size_t>(cube.columns()[place])] = static_cast<int>(place);
    }

    void claim(ShardBlock& block) {
        // Ascending in the cube's places, so that a set of them is one of the cube's.
        std::vector<std::uint32_t> order(block.counted.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(),
                  [&](auto one, auto other) { return place(block, one) < place(block, other); });
        ColumnSets const choices(static_cast<int>(order.size()), m_cube.length());
        auto chosen = choices.first();
        do {
            ShardBlock::Target target;
            ColumnSet set;
            for (int const choice : chosen) {
                target.places.push_back(order[static_cast<std::size_t>(choice)]);
                set.push_back(place(block, target.places.back()));
            }
            target.set = m_cube.sets(m_cube.length()).rank(set);
            if (m_claimed[target.set]) continue;
            m_claimed[target.set] = true;
            target.strides = strides_of(set);
            block.targets.push_back(std::move(target));
        } while (choices.advance(chosen));
    }

private:
    int place(ShardBlock const& block, std::uint32_t counted) const {
        return m_place[static_cast<std::size_t>(block.counted[counted])];
    }

    std::vector<std::size_t> strides_of(ColumnSet const& set) const {
        std::vector<std::size_t> strides(set.size(), 1);
        for (auto i = set.size() - 1; i-- > 0;)
            strides[i] = strides[i + 1] * m_cube.cardinalities()[static_cast<std::size_t>(set[i + 1])];
        return strides;
    }

    WideCube const& m_cube;
    std::vector<int> m_place;  ///< In the cube, by counted column.
    std::vector<bool> m_claimed;
};

}  // namespace

std::vector<ShardBlock> shard_blocks(WideCube const& cube, std::vector<SourceColumn> const& sources,
                                     std::size_t most_groups) {
    auto const order = by_texts(sources);
    std::vector<std::uint32_t> texts;
    for (auto const source : order) texts.push_back(sources[source].texts);
    std::vector<ShardBlock> blocks;
    Claiming claiming(cube);
    for (auto const& covering : cover(texts, std::min(cube.length(), static_cast<int>(sources.size())), most_groups)) {
        ShardBlock block;
        for (int const column : covering.columns) block.sources.push_back(order[static_cast<std::size_t>(column)]);
        std::sort(block.sources.begin(), block.sources.end());
        for (auto const source : block.sources)
            block.counted.insert(block.counted.end(), sources[source].counted.begin(), sources[source].counted.end());
        claiming.claim(block);
        if (!block.targets.empty()) blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace cifra::tabulate

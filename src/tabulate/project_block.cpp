#include "tabulate/project_block.hpp"

#include "base/assert.hpp"
#include "tabulate/sum_out.hpp"

#include <algorithm>

namespace cifra::tabulate {
namespace {

/// A table on the way: its axes are positions in the block.
struct Node {
    std::vector<std::uint8_t> axes;
    std::size_t decided = 0;  ///< The first axes stay.
    std::size_t used = 0;     ///< Of the scratch, by the tables above.
};

class Projection {
public:
    Projection(Block const& block, CombinationCube& cube, Scratch& scratch)
        : m_block(block), m_cube(cube), m_scratch(scratch) {}

    template <class Cell>
    void run(Cell const* cells, Node node, std::vector<BlockTarget> targets) {
        while (!targets.empty()) {
            if (node.decided == static_cast<std::size_t>(m_cube.length())) {
                add(cells, node, targets.front());
                return;
            }
            auto const bit = 1U << node.axes[node.decided];
            auto const middle = std::stable_partition(
                targets.begin(), targets.end(), [&](BlockTarget const& target) { return (target.kept & bit) != 0; });
            if (middle != targets.end()) descend(cells, node, {middle, targets.end()});
            targets.erase(middle, targets.end());
            ++node.decided;
        }
    }

private:
    std::size_t size_of(std::uint8_t axis) const {
        return m_cube.cardinalities()[static_cast<std::size_t>(m_block.columns[axis])];
    }

    std::size_t cells_between(Node const& node, std::size_t begin, std::size_t end) const {
        std::size_t cells = 1;
        for (auto i = begin; i < end; ++i) cells *= size_of(node.axes[i]);
        return cells;
    }

    /// All further axes at once: they lie side by side.
    template <class Cell>
    void add(Cell const* cells, Node const& node, BlockTarget const& target) {
        auto const outer = cells_between(node, 0, node.decided);
        auto const rest = cells_between(node, node.decided, node.axes.size());
        auto* const table = m_cube.table(m_cube.length(), target.set);
        // With nothing left to sum, one row is added to the other.
        if (rest == 1)
            sum_out(cells, {1, 1, outer}, table);
        else
            sum_out(cells, {outer, rest, 1}, table);
    }

    template <class Cell>
    void descend(Cell const* cells, Node const& node, std::vector<BlockTarget> targets) {
        auto const at = node.decided;
        auto const outer = cells_between(node, 0, at);
        auto const inner = cells_between(node, at + 1, node.axes.size());
        auto* const table = m_scratch.data() + node.used;
        CIFRA_ASSERT(node.used + outer * inner <= m_scratch.size());
        std::fill(table, table + outer * inner, 0U);
        sum_out(cells, {outer, size_of(node.axes[at]), inner}, table);
        Node child = node;
        child.axes.erase(child.axes.begin() + static_cast<std::ptrdiff_t>(at));
        child.used += outer * inner;
        run(static_cast<std::uint32_t const*>(table), std::move(child), std::move(targets));
    }

    Block const& m_block;
    CombinationCube& m_cube;
    Scratch& m_scratch;
};

template <class Cell>
void project(Cell const* cells, Block const& block, CombinationCube& cube, Scratch& scratch) {
    Node root;
    for (std::size_t axis = 0; axis < block.columns.size(); ++axis)
        root.axes.push_back(static_cast<std::uint8_t>(axis));
    if (block.targets.size() > 1 && scratch.size() < block.cells) scratch.resize(block.cells);
    Projection(block, cube, scratch).run(cells, root, block.targets);
}

}  // namespace

void project_block(std::uint16_t const* cells, Block const& block, CombinationCube& cube, Scratch& scratch) {
    project(cells, block, cube, scratch);
}

void project_block(std::uint32_t const* cells, Block const& block, CombinationCube& cube, Scratch& scratch) {
    project(cells, block, cube, scratch);
}

}  // namespace cifra::tabulate

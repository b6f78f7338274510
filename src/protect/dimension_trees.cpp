#include "protect/dimension_trees.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

using restricted::CountedTable;
using restricted::EntrySum;

constexpr std::size_t EVERYONE = 0;

/// The sum that makes an entry of others than everyone; nothing where it has no parts.
EntrySum const* sum_of(std::vector<EntrySum> const& sums, std::size_t whole) {
    auto const found = std::find_if(sums.begin(), sums.end(), [&](EntrySum const& sum) { return sum.whole == whole; });
    return whole == EVERYONE || found == sums.end() ? nullptr : &*found;
}

bool is_of_groups(std::vector<EntrySum> const& sums, EntrySum const& sum) {
    return std::any_of(sum.parts.begin(), sum.parts.end(),
                       [&](std::size_t part) { return sum_of(sums, part) != nullptr; });
}

/// Writes one tree: everyone, the parts of one sum, and theirs.
class TreeBuilder {
public:
    explicit TreeBuilder(std::vector<EntrySum> const& sums) : m_sums(sums) { add(EVERYONE, -1); }

    void add_parts(EntrySum const& sum) {
        for (auto const part : sum.parts) {
            if (holds(part)) continue;
            auto const code = add(part, 0);
            if (auto const* const inner = sum_of(m_sums, part))
                for (auto const entry : inner->parts) add(entry, code);
        }
    }

    void suppose(restricted::SumKind codes_in_all) { m_tree.codes_in_all = codes_in_all; }

    DimensionTree tree() const { return m_tree; }

private:
    bool holds(std::size_t entry) const {
        auto const& entries = m_tree.entries;
        return std::find(entries.begin(), entries.end(), std::optional(entry)) != entries.end();
    }

    int add(std::size_t entry, int parent) {
        m_tree.axis.parents.push_back(parent);
        m_tree.entries.emplace_back(entry);
        return static_cast<int>(m_tree.entries.size()) - 1;
    }

    std::vector<EntrySum> const& m_sums;
    DimensionTree m_tree;
};

/// True when the parts fall short of their whole somewhere in the table.
bool falls_short(CountedTable const& table, std::size_t dimension, std::size_t whole,
                 std::vector<std::size_t> const& parts) {
    auto const stride = strides_of(table)[dimension];
    auto const step = stride * table.sizes[dimension];
    for (std::size_t outer = 0; outer < table.counts.size(); outer += step)
        for (std::size_t cell = outer; cell < outer + stride; ++cell) {
            auto rest = table.counts[cell + whole * stride];
            for (auto const part : parts) rest -= table.counts[cell + part * stride];
            if (rest > 0) return true;
        }
    return false;
}

void add_rests(CountedTable const& table, std::size_t dimension, DimensionTree& tree) {
    auto const codes = tree.entries.size();
    for (std::size_t code = 0; code < codes; ++code) {
        std::vector<std::size_t> parts;
        for (std::size_t part = 1; part < codes; ++part)
            if (tree.axis.parents[part] == static_cast<int>(code)) parts.push_back(*tree.entries[part]);
        if (parts.empty() || !falls_short(table, dimension, *tree.entries[code], parts)) continue;
        tree.axis.parents.push_back(static_cast<int>(code));
        tree.entries.emplace_back(std::nullopt);
    }
}

}  // namespace

bool is_of_several(std::vector<EntrySum> const& sums) {
    return std::any_of(sums.begin(), sums.end(),
                       [](EntrySum const& sum) { return sum.several && sum.kind == restricted::SumKind::each; });
}

std::vector<DimensionTree> dimension_trees(CountedTable const& table, std::size_t dimension) {
    auto const& sums = table.sums[dimension];
    std::vector<DimensionTree> trees;
    TreeBuilder flat(sums);
    for (auto const& sum : sums) {
        if (sum.whole != EVERYONE) continue;
        if (!is_of_groups(sums, sum)) {
            flat.add_parts(sum);
            continue;
        }
        TreeBuilder builder(sums);
        builder.add_parts(sum);
        // Codes that belong to no group of this hierarchy stand directly below everyone.
        for (auto const& other : sums) {
            if (other.whole != EVERYONE || is_of_groups(sums, other)) continue;
            builder.add_parts(other);
            builder.suppose(other.kind);
        }
        trees.push_back(builder.tree());
    }
    if (trees.empty()) trees.push_back(flat.tree());
    for (auto& tree : trees) add_rests(table, dimension, tree);
    return trees;
}

std::vector<std::size_t> strides_of(CountedTable const& table) {
    std::vector<std::size_t> strides(table.sizes.size(), 1);
    for (auto i = strides.size(); i-- > 1;) strides[i - 1] = strides[i] * table.sizes[i];
    return strides;
}

}  // namespace cifra::protect

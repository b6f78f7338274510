#include "tabulate/shown_table.hpp"

#include "tabulate/table_walk.hpp"

#include <limits>

namespace cifra::tabulate {
namespace {

/// Entries of one dimension that hold others: everyone, and groups.
std::vector<EntrySum> sums_of(TablePlan const& plan, std::vector<TableEntry> const& entries) {
    std::vector<EntrySum> sums;
    auto const is_value = [&](std::size_t i) { return plan.columns[*entries[i].axis].value.has_value(); };
    for (std::size_t i = 1; i < entries.size(); ++i) {
        // Values of a multi-valued column stand on an axis each, and a person may have several.
        bool const goes_on = i > 1 && (*entries[i].axis == *entries[i - 1].axis || (is_value(i) && is_value(i - 1)));
        if (!goes_on) sums.push_back({0, {}, is_value(i) ? SumKind::each : SumKind::equal});
        sums.back().parts.push_back(i);
    }
    for (auto const& inside : plan.groups) {
        if (&plan.entries[inside.dimension] != &entries) continue;
        EntrySum sum{inside.group, inside.codes, SumKind::equal};
        if (!sum.parts.empty()) sums.push_back(std::move(sum));
    }
    return sums;
}

/// Weakens the sums of one dimension by the true counts.
class SumCheck {
public:
    SumCheck(std::vector<std::size_t> const& sizes, std::vector<std::uint32_t> const& counts)
        : m_sizes(sizes), m_counts(counts) {}

    void check(std::size_t dimension, EntrySum& sum) const {
        std::size_t inner = 1;
        for (auto i = dimension + 1; i < m_sizes.size(); ++i) inner *= m_sizes[i];
        auto const step = inner * m_sizes[dimension];
        for (std::size_t outer = 0; outer < m_counts.size() && sum.kind != SumKind::each; outer += step)
            for (std::size_t cell = outer; cell < outer + inner; ++cell) weaken(cell, inner, sum);
    }

private:
    void weaken(std::size_t first, std::size_t stride, EntrySum& sum) const {
        std::uint64_t parts = 0;
        for (auto const part : sum.parts) parts += m_counts[first + part * stride];
        std::uint64_t const whole = m_counts[first + sum.whole * stride];
        if (parts > whole) sum.kind = SumKind::each;
        if (parts < whole && sum.kind == SumKind::equal) sum.kind = SumKind::at_least;
    }

    std::vector<std::size_t> const& m_sizes;
    std::vector<std::uint32_t> const& m_counts;
};

}  // namespace

std::size_t cells_of(TablePlan const& plan) {
    double cells = 1;
    for (auto const& entries : plan.entries) cells *= static_cast<double>(entries.size());
    return cells < 1e18 ? static_cast<std::size_t>(cells) : std::numeric_limits<std::size_t>::max();
}

ShownTable shown_table(CombinationCube const& counts, CombinationCube const& keys, TablePlan const& plan,
                       CellRule const& rule) {
    ShownTable table;
    std::vector<std::uint32_t> true_counts;
    TableWalk walk(plan);
    do {
        auto const count = walk.value(counts);
        true_counts.push_back(count);
        table.shown.push_back(count == 0 ? 0 : rule.shown(count, walk.value(keys)));
    } while (walk.advance());
    for (auto const& entries : plan.entries) table.sizes.push_back(entries.size());
    SumCheck const check(table.sizes, true_counts);
    for (std::size_t dimension = 0; dimension < plan.entries.size(); ++dimension) {
        table.sums.push_back(sums_of(plan, plan.entries[dimension]));
        for (auto& sum : table.sums.back()) check.check(dimension, sum);
    }
    return table;
}

}  // namespace cifra::tabulate

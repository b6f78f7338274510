#include "tabulate/counted_table.hpp"

#include "tabulate/table_walk.hpp"

namespace cifra::tabulate {
namespace {

using restricted::CountedTable;
using restricted::EntrySum;
using restricted::SumKind;

/// Entries of one dimension that hold others: everyone, and groups.
std::vector<EntrySum> sums_of(TablePlan const& plan, std::vector<TableEntry> const& entries) {
    std::vector<EntrySum> sums;
    auto const is_value = [&](std::size_t i) { return plan.columns[*entries[i].axis].value.has_value(); };
    for (std::size_t i = 1; i < entries.size(); ++i) {
        // Values of a multi-valued column stand on an axis each, and a person may have several.
        bool const goes_on = i > 1 && (*entries[i].axis == *entries[i - 1].axis || (is_value(i) && is_value(i - 1)));
        if (!goes_on) sums.push_back({0, {}, SumKind::equal, is_value(i)});
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
    explicit SumCheck(CountedTable const& table) : m_table(table) {}

    void check(std::size_t dimension, EntrySum& sum) const {
        std::size_t inner = 1;
        for (auto i = dimension + 1; i < m_table.sizes.size(); ++i) inner *= m_table.sizes[i];
        auto const step = inner * m_table.sizes[dimension];
        for (std::size_t outer = 0; outer < m_table.counts.size() && sum.kind != SumKind::each; outer += step)
            for (std::size_t cell = outer; cell < outer + inner; ++cell) weaken(cell, inner, sum);
    }

private:
    void weaken(std::size_t first, std::size_t stride, EntrySum& sum) const {
        std::int64_t parts = 0;
        for (auto const part : sum.parts) parts += m_table.counts[first + part * stride];
        auto const whole = m_table.counts[first + sum.whole * stride];
        if (parts > whole) sum.kind = SumKind::each;
        if (parts < whole && sum.kind == SumKind::equal) sum.kind = SumKind::at_least;
    }

    CountedTable const& m_table;
};

}  // namespace

template <class Count>
CountedTable counted_table(CountCube<Count> const& cube, TablePlan const& plan) {
    CountedTable table;
    TableWalk walk(plan);
    do {
        table.counts.push_back(static_cast<std::int64_t>(walk.value(cube)));
    } while (walk.advance());
    for (auto const& entries : plan.entries) table.sizes.push_back(entries.size());
    SumCheck const check(table);
    for (std::size_t dimension = 0; dimension < plan.entries.size(); ++dimension) {
        table.sums.push_back(sums_of(plan, plan.entries[dimension]));
        for (auto& sum : table.sums.back()) check.check(dimension, sum);
    }
    return table;
}

template CountedTable counted_table(CombinationCube const&, TablePlan const&);
template CountedTable counted_table(WideCube const&, TablePlan const&);

}  // namespace cifra::tabulate

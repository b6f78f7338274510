#include "tabulate/shown_table.hpp"

#include "tabulate/counted_table.hpp"
#include "tabulate/table_walk.hpp"

#include <limits>
#include <utility>

namespace cifra::tabulate {
std::size_t cells_of(TablePlan const& plan) {
    double cells = 1;
    for (auto const& entries : plan.entries) cells *= static_cast<double>(entries.size());
    return cells < 1e18 ? static_cast<std::size_t>(cells) : std::numeric_limits<std::size_t>::max();
}

ShownTable shown_table(CombinationCube const& counts, CombinationCube const& keys, TablePlan const& plan,
                       CellRule const& rule) {
    auto counted = counted_table(counts, plan);
    ShownTable table{std::move(counted.sizes), std::move(counted.sums), {}};
    TableWalk walk(plan);
    for (auto const count : counted.counts) {
        table.shown.push_back(count == 0 ? 0 : rule.shown(static_cast<std::uint32_t>(count), walk.value(keys)));
        walk.advance();
    }
    return table;
}

}  // namespace cifra::tabulate

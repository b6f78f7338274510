#include "tabulate/write_suppressed_table.hpp"

#include "base/assert.hpp"
#include "base/csv.hpp"
#include "tabulate/counted_table.hpp"
#include "tabulate/table_walk.hpp"

namespace cifra::tabulate {
namespace {

constexpr std::size_t FLUSH_BYTES = 1U << 20U;

}  // namespace

template <class Count>
base::Result<Written> write_suppressed_table(CountCube<Count> const& cube, TablePlan const& plan, TableRule const& rule,
                                             ByteSink const& sink) {
    auto const table = counted_table(cube, plan);
    CIFRA_TRY(auto const withheld, rule.withheld(plan, table));
    CIFRA_ASSERT(withheld.size() == table.counts.size());
    auto header = plan.dimensions;
    header.insert(header.end(), {"count", "status"});
    auto bytes = rule.preface + base::csv_line(header);
    Written written;
    TableWalk walk(plan);
    for (std::size_t cell = 0; cell < withheld.size(); ++cell, walk.advance()) {
        if (table.counts[cell] == 0 && !withheld[cell]) continue;
        auto fields = walk.codes();
        fields.push_back(withheld[cell] ? std::string() : std::to_string(table.counts[cell]));
        fields.emplace_back(withheld[cell] ? "withheld" : "shown");
        bytes += base::csv_line(fields);
        ++written.rows;
        if (bytes.size() < FLUSH_BYTES) continue;
        CIFRA_CHECK(sink(bytes));
        bytes.clear();
    }
    CIFRA_CHECK(sink(bytes));
    return written;
}

template base::Result<Written> write_suppressed_table(CombinationCube const&, TablePlan const&, TableRule const&,
                                                      ByteSink const&);
template base::Result<Written> write_suppressed_table(WideCube const&, TablePlan const&, TableRule const&,
                                                      ByteSink const&);

}  // namespace cifra::tabulate

#include "tabulate/write_table.hpp"

#include "base/csv.hpp"
#include "tabulate/k_rounding.hpp"
#include "tabulate/table_walk.hpp"

namespace cifra::tabulate {
namespace {

constexpr std::size_t FLUSH_BYTES = 1U << 20U;

/// What is shown of a cell; 0: its row is left out.
template <class Count>
Count shown_at(TableWalk const& walk, CountCube<Count> const& cube, OutputSettings const& settings) {
    auto const count = walk.value(cube);
    if (settings.rule == nullptr) return k_rounded(count, settings.threshold);
    if (count == 0) return 0;
    return settings.rule->shown(static_cast<std::uint32_t>(count), walk.value(*settings.keys));
}

std::string header(TablePlan const& plan, OutputSettings const& settings) {
    auto fields = plan.dimensions;
    fields.insert(fields.end(), {"count", settings.rule == nullptr ? "rounded_down_to" : settings.rule->column});
    return (settings.rule == nullptr ? "" : settings.rule->preface) + base::csv_line(fields);
}

}  // namespace

template <class Count>
base::Result<Written> write_table(CountCube<Count> const& cube, TablePlan const& plan, OutputSettings const& settings,
                                  ByteSink const& sink) {
    auto bytes = header(plan, settings);
    auto const entry = settings.rule == nullptr ? std::to_string(settings.threshold) : settings.rule->entry;
    Written written;
    TableWalk walk(plan);
    do {
        auto const shown = shown_at(walk, cube, settings);
        if (shown == 0) continue;
        auto fields = walk.codes();
        fields.insert(fields.end(), {std::to_string(shown), entry});
        bytes += base::csv_line(fields);
        ++written.rows;
        if (bytes.size() < FLUSH_BYTES) continue;
        CIFRA_CHECK(sink(bytes));
        bytes.clear();
    } while (walk.advance());
    CIFRA_CHECK(sink(bytes));
    return written;
}

template base::Result<Written> write_table(CombinationCube const&, TablePlan const&, OutputSettings const&,
                                           ByteSink const&);
template base::Result<Written> write_table(WideCube const&, TablePlan const&, OutputSettings const&, ByteSink const&);

}  // namespace cifra::tabulate

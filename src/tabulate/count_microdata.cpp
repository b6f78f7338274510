#include "tabulate/count_microdata.hpp"

#include "tabulate/count_combinations.hpp"
#include "tabulate/count_persons_once.hpp"
#include "tabulate/memory_limit.hpp"
#include "tabulate/record_keys.hpp"
#include "tabulate/write_suppressed_table.hpp"
#include "tabulate/write_table.hpp"

namespace cifra::tabulate {
namespace {

bool is_table(TablePlan const& plan) {
    return !plan.dimensions.empty();
}

base::Result<void> add_keys(Microdata& microdata, std::string const& name, std::size_t limit_bytes,
                            TabulationSettings const& settings) {
    auto const bytes = microdata.persons.size() * sizeof(std::uint32_t);
    if (beyond(microdata.records.bytes() + bytes, limit_bytes))
        return base::fail(too_much_memory(name, settings.limit_bytes));
    microdata.records.keys = record_keys(microdata.persons, *settings.rule->hash, settings.threads);
    return {};
}

base::Result<Tabulated> count_and_write(CodedRecords const& records, programme::RecordSchema const& schema,
                                        TablePlan const& plan, TabulationSettings const& settings,
                                        ByteSink const& sink) {
    CountSettings count;
    count.length = plan.length;
    count.threads = settings.threads;
    auto const cube = count_combinations(records, count);
    OutputSettings output{settings.threshold, settings.threads, settings.rule, nullptr, settings.table_rule};
    std::optional<CombinationCube> keys;
    if (settings.rule != nullptr) output.keys = &keys.emplace(sum_record_keys(records, count));
    Tabulated tabulated;
    tabulated.persons = cube.persons();
    CIFRA_TRY(tabulated.rows, write_counts(cube, schema, plan, output, sink));
    if (!keys) return tabulated;
    if (is_table(plan))
        tabulated.shown = shown_table(cube, *keys, plan, *settings.rule);
    else
        tabulated.combinations = shown_combinations(cube, *keys, plan.columns, *settings.rule);
    return tabulated;
}

}  // namespace

base::Result<Tabulated> count_microdata(Microdata microdata, std::string const& name,
                                        programme::RecordSchema const& schema, TablePlan const& plan,
                                        TabulationSettings const& settings, ByteSink const& sink) {
    auto const read = microdata.records.records();
    if (settings.rule != nullptr)
        CIFRA_CHECK(add_keys(microdata, name, bytes_for_records(schema, plan, settings), settings));
    CIFRA_TRY(auto const records,
              count_persons_once(std::move(microdata), settings.threads).map_error([&](base::Error error) {
                  error.where.file = name;
                  return error;
              }));
    CIFRA_TRY(auto tabulated, count_and_write(records, schema, plan, settings, sink));
    tabulated.records = read;
    return tabulated;
}

template <class Count>
base::Result<std::uint64_t> write_counts(CountCube<Count> const& cube, programme::RecordSchema const& schema,
                                         TablePlan const& plan, OutputSettings const& output, ByteSink const& sink) {
    auto const write = [&] {
        if (!is_table(plan)) return write_combinations(cube, schema, plan.columns, output, sink);
        if (output.table_rule != nullptr) return write_suppressed_table(cube, plan, *output.table_rule, sink);
        return write_table(cube, plan, output, sink);
    };
    CIFRA_TRY(auto const written, write());
    return written.rows;
}

template base::Result<std::uint64_t> write_counts(CombinationCube const&, programme::RecordSchema const&,
                                                  TablePlan const&, OutputSettings const&, ByteSink const&);
template base::Result<std::uint64_t> write_counts(WideCube const&, programme::RecordSchema const&, TablePlan const&,
                                                  OutputSettings const&, ByteSink const&);

}  // namespace cifra::tabulate

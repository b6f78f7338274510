#include "tabulate/count_microdata.hpp"

#include "tabulate/count_combinations.hpp"
#include "tabulate/count_persons_once.hpp"
#include "tabulate/write_combinations.hpp"
#include "tabulate/write_table.hpp"

namespace cifra::tabulate {

base::Result<Tabulated> count_microdata(Microdata microdata, std::string const& name,
                                        programme::RecordSchema const& schema, TablePlan const& plan,
                                        TabulationSettings const& settings, ByteSink const& sink) {
    Tabulated tabulated;
    tabulated.records = microdata.records.records();
    CIFRA_TRY(auto const records,
              count_persons_once(std::move(microdata), settings.threads).map_error([&](base::Error error) {
                  error.where.file = name;
                  return error;
              }));
    CountSettings count;
    count.length = plan.length;
    count.threads = settings.threads;
    auto const cube = count_combinations(records, count);
    tabulated.persons = cube.persons();
    CIFRA_TRY(tabulated.rows, write_counts(cube, schema, plan, settings, sink));
    return tabulated;
}

template <class Count>
base::Result<std::uint64_t> write_counts(CountCube<Count> const& cube, programme::RecordSchema const& schema,
                                         TablePlan const& plan, TabulationSettings const& settings,
                                         ByteSink const& sink) {
    OutputSettings const output{settings.threshold, settings.threads};
    CIFRA_TRY(auto const written, settings.table.empty() ? write_combinations(cube, schema, plan.columns, output, sink)
                                                         : write_table(cube, plan, output, sink));
    return written.rows;
}

template base::Result<std::uint64_t> write_counts(CombinationCube const&, programme::RecordSchema const&,
                                                  TablePlan const&, TabulationSettings const&, ByteSink const&);
template base::Result<std::uint64_t> write_counts(WideCube const&, programme::RecordSchema const&, TablePlan const&,
                                                  TabulationSettings const&, ByteSink const&);

}  // namespace cifra::tabulate

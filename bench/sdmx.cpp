// What SDMX questions cost, over fifteen years of nine areas. The bar: single-digit milliseconds for a dataflow.

#include "published.hpp"

#include <benchmark/benchmark.h>

namespace {

cifra::portal::Portal const& portal() {
    static auto const portal = published::portal(published::corett_years(15));
    return *portal;
}

void ask(benchmark::State& state, char const* target) {
    published::get(portal(), target);
    std::size_t bytes = 0;
    for (auto _ : state) bytes = published::get(portal(), target).body.size();
    state.counters["bytes"] = static_cast<double>(bytes);
}

BENCHMARK_CAPTURE(ask, dataflow_json, "/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATION")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, dataflow_csv, "/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATION?format=csv")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, one_area_two_years,
                  "/sdmx/3.0/data/dataflow/CORETT/DF_IDENTIFICATION/~/A.GTM?c[TIME_PERIOD]=ge:2019+le:2020")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, everything_json, "/sdmx/3.0/data")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, all_history_csv, "/sdmx/3.0/data?includeHistory=true&format=csv")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, availability, "/sdmx/3.0/availability/dataflow/CORETT/DF_IDENTIFICATION?mode=available")
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, structures, "/sdmx/3.0/structure/*/*/*/*?references=all")->Unit(benchmark::kMillisecond);

/// The columns that the first question waits for.
void first_question(benchmark::State& state) {
    auto const editions = published::corett_years(15);
    for (auto _ : state) {
        state.PauseTiming();
        auto const fresh = published::portal(editions);
        state.ResumeTiming();
        benchmark::DoNotOptimize(published::get(*fresh, "/sdmx/3.0/data/dataflow/CORETT/DF_REPARATION"));
    }
}
BENCHMARK(first_question)->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace

BENCHMARK_MAIN();

// What counting a register into a return costs, beside reading it alone in the same run. Argument: the number of
// records (default 2,000,000).
#include "programme/read_programme.hpp"
#include "programme/read_register_counting.hpp"
#include "tabulate/count_register.hpp"
#include "tabulate/read_microdata.hpp"
#include "tabulate/simulate.hpp"
#include "workload.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace cifra::bench {
namespace {

constexpr int THREADS = 2;

void measure(Report& report, std::uint64_t records) {
    std::filesystem::path const folder = CIFRA_SOURCE_DIR "/programmes/corett";
    auto const programme = programme::read_programme(folder).value();
    auto const counting = programme::read_register_counting(programme, folder / "registers/victims.toml").value();
    tabulate::CountedReturn const of{programme.members.front().code, "2020"};
    tabulate::SimulationSettings settings{records, 1, {}};
    for (auto const& text : {"year=" + of.time_period, "ref_area=" + of.ref_area})
        settings.fixed.push_back(tabulate::parse_fixed_value(counting.schema, text).value());
    auto const path = std::filesystem::temp_directory_path() / "cifra-bench-register.csv";
    std::ofstream file(path, std::ios::binary);
    auto const made = tabulate::simulate(counting.schema, settings, [&](std::string_view bytes) {
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return base::Result<void>();
    });
    file.close();
    if (!made) std::abort();
    auto const plan = tabulate::plan_register(programme, counting, of).value();
    auto const read = best_of(3, [&] {
        tabulate::read_microdata(path, counting.schema, plan.columns, {THREADS, 0}).value();
    });
    auto const all = best_of(3, [&] { tabulate::count_register(programme, counting, path, of, THREADS).value(); });
    auto const millions = static_cast<double>(records) / 1e6;
    report.line("a register of one year, read and counted", millions / all, "M records/s");
    report.line("  reading alone", millions / read, "M records/s");
    report.line("  times reading alone", all / read, "x");
    std::filesystem::remove(path);
}

}  // namespace
}  // namespace cifra::bench

int main(int argc, char** argv) {
    cifra::bench::Report report;
    cifra::bench::measure(report, argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 2'000'000);
    return report.holds() ? 0 : 1;
}

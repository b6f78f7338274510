// What the commands cost as a user runs them: a process from its start to its end, its CPU time and its largest memory.
// Exits with 1 when a bar of docs/performance.md is broken.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// What a process may cost at most.
struct Bar {
    double cpu_s = 0;
    double memory_mb = 0;
};

std::map<std::string, Bar> const BARS = {
    {"publish", {0.150, 80}},
    {"check", {0.020, 80}},
};

struct Cost {
    double cpu_s = 0;
    double memory_mb = 0;
};

bool s_too_dear = false;

double seconds(timeval const& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

void become(std::vector<std::string> const& command) {
    std::vector<char*> arguments;
    for (auto const& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    int const nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDOUT_FILENO);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

Cost run(std::vector<std::string> const& command) {
    pid_t const child = ::fork();
    if (child == 0) become(command);
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child || status != 0) {
        std::fprintf(stderr, "%s failed\n", command.at(1).c_str());
        std::exit(1);
    }
    // ru_maxrss is in KiB; the bar speaks of MB.
    return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) * 1024 / 1e6};
}

void measure(benchmark::State& state, std::string const& name, std::vector<std::string> const& command) {
    std::vector<double> times_s;
    double memory_mb = 0;
    for (auto _ : state) {
        auto const cost = run(command);
        state.SetIterationTime(cost.cpu_s);
        times_s.push_back(cost.cpu_s);
        memory_mb = std::max(memory_mb, cost.memory_mb);
    }
    auto const& bar = BARS.at(name);
    std::sort(times_s.begin(), times_s.end());
    double const median_s = times_s[times_s.size() / 2];
    state.counters["median_ms"] = median_s * 1000;
    state.counters["lowest_ms"] = times_s.front() * 1000;
    state.counters["memory_mb"] = memory_mb;
    state.counters["bar_ms"] = bar.cpu_s * 1000;
    state.counters["bar_mb"] = bar.memory_mb;
    if (median_s > bar.cpu_s || memory_mb > bar.memory_mb) {
        state.SetLabel("above its bar");
        s_too_dear = true;
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::string const program = CIFRA_PROGRAM;
    std::string const edition = CIFRA_SOURCE_DIR "/editions/corett-2019";
    auto const out = fs::temp_directory_path() / ("cifra-bench-" + std::to_string(::getpid()));
    std::vector<std::string> const publish = {program, "publish", edition, "--out", (out / "bundle").string()};
    std::vector<std::string> const check = {program, "check", edition};

    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RegisterBenchmark("publish", [&](benchmark::State& state) { measure(state, "publish", publish); })
        ->UseManualTime()
        ->MinTime(3)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("check", [&](benchmark::State& state) { measure(state, "check", check); })
        ->UseManualTime()
        ->MinTime(3)
        ->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    std::error_code ignored;
    fs::remove_all(out, ignored);
    return s_too_dear ? 1 : 0;
}

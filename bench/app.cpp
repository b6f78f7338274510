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
    {"publish", {2.400, 160}},
    {"publish_without_png", {0.400, 120}},
    {"check", {0.020, 80}},
};

/// Whatever prints a page of HTML: shown beside what `publish` costs, without a bar.
char const* const BROWSERS[] = {"/usr/bin/chromium", "/usr/bin/google-chrome"};

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
    if (command.front() != CIFRA_PROGRAM) ::dup2(nowhere, STDERR_FILENO);
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
    std::sort(times_s.begin(), times_s.end());
    double const median_s = times_s[times_s.size() / 2];
    state.counters["median_ms"] = median_s * 1000;
    state.counters["lowest_ms"] = times_s.front() * 1000;
    state.counters["memory_mb"] = memory_mb;
    if (BARS.count(name) == 0) return;
    auto const& bar = BARS.at(name);
    state.counters["bar_ms"] = bar.cpu_s * 1000;
    state.counters["bar_mb"] = bar.memory_mb;
    if (median_s > bar.cpu_s || memory_mb > bar.memory_mb) {
        state.SetLabel("above its bar");
        s_too_dear = true;
    }
}

void add(std::string const& name, std::vector<std::string> const& command, double seconds) {
    benchmark::RegisterBenchmark(name.c_str(),
                                 [name, command](benchmark::State& state) { measure(state, name, command); })
        ->UseManualTime()
        ->MinTime(seconds)
        ->Unit(benchmark::kMillisecond);
}

/// The same pages made by a browser: one page of HTML, printed as PDF.
void add_browser(fs::path const& page, fs::path const& out) {
    for (auto const* browser : BROWSERS) {
        if (!fs::exists(browser)) continue;
        add("browser_prints_one_page_as_pdf",
            {browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--user-data-dir=" + (out / "profile").string(), "--no-pdf-header-footer",
             "--print-to-pdf=" + (out / "page.pdf").string(), "file://" + page.string()},
            4);
        return;
    }
    std::printf("browser_prints_one_page_as_pdf: skipped, there is no Chromium here (apt-get install chromium)\n");
}

}  // namespace

int main(int argc, char** argv) {
    std::string const program = CIFRA_PROGRAM;
    std::string const edition = CIFRA_SOURCE_DIR "/editions/corett-2019";
    auto const out = fs::temp_directory_path() / ("cifra-bench-" + std::to_string(::getpid()));
    auto const bundle = (out / "bundle").string();

    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    run({program, "publish", edition, "--out", bundle, "--no-png"});
    fs::copy_file(out / "bundle/infographic.en.html", out / "page.html");
    add("publish", {program, "publish", edition, "--out", bundle}, 3);
    add("publish_without_png", {program, "publish", edition, "--out", bundle, "--no-png"}, 3);
    add("check", {program, "check", edition}, 3);
    add_browser(out / "page.html", out);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    std::error_code ignored;
    fs::remove_all(out, ignored);
    return s_too_dear ? 1 : 0;
}

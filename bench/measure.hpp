#pragma once

#include <time.h>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>

namespace cifra::bench {

inline double now_s() {
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Seconds of the quickest of several runs: what other work on the machine disturbs least.
inline double best_of(int runs, std::function<void()> const& run) {
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        auto const begin = now_s();
        run();
        best = std::min(best, now_s() - begin);
    }
    return best;
}

/// "VmRSS", "VmHWM" in bytes.
inline double memory_of(std::string const& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind(name + ":", 0) == 0) return std::stod(line.substr(name.size() + 1)) * 1024;
    return 0;
}

/// What a run needs beside what the process holds already.
inline double extra_memory_of(std::function<void()> const& run) {
    std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins anew
    auto const before = memory_of("VmRSS");
    run();
    return memory_of("VmHWM") - before;
}

/// Prints a line and remembers whether a bar is broken.
class Report {
public:
    /// \param at_least  the bar is a lowest value and not a highest
    void line(std::string const& what, double value, std::string const& unit, double bar, bool at_least) {
        bool const holds = bar == 0 || (at_least ? value >= bar : value <= bar);
        std::printf("%-74s %10.3f %-18s", what.c_str(), value, unit.c_str());
        if (bar != 0) std::printf(" bar %s %g%s", at_least ? ">=" : "<=", bar, holds ? "" : "  BROKEN");
        std::printf("\n");
        std::fflush(stdout);
        m_holds = m_holds && holds;
    }
    void line(std::string const& what, double value, std::string const& unit) { line(what, value, unit, 0, true); }
    bool holds() const { return m_holds; }

private:
    bool m_holds = true;
};

}  // namespace cifra::bench

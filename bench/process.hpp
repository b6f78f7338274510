#pragma once

#include "measure.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cstdlib>
#include <string>
#include <vector>

namespace cifra::bench {

/// What a process cost from its start to its end.
struct ProcessCost {
    double wall_s = 0;
    double cpu_s = 0;  ///< User and system; without what a server did for it.
    double memory_mb = 0;
};

/// Runs a program to its end and ends this one when it fails. \param input  file for its standard input; empty: nothing
inline ProcessCost run_process(std::vector<std::string> const& command, std::string const& input = "/dev/null") {
    auto const begin = now_s();
    pid_t const child = ::fork();
    if (child == 0) {
        std::vector<char*> arguments;
        for (auto const& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
        ::dup2(::open(input.c_str(), O_RDONLY), STDIN_FILENO);
        ::execvp(arguments.front(), arguments.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || ::wait4(child, &status, 0, &used) != child || status != 0) {
        std::fprintf(stderr, "%s failed\n", command.front().c_str());
        std::exit(1);
    }
    auto const seconds = [](timeval const& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    // ru_maxrss is in KiB.
    return {now_s() - begin, seconds(used.ru_utime) + seconds(used.ru_stime),
            static_cast<double>(used.ru_maxrss) * 1024 / 1e6};
}

}  // namespace cifra::bench

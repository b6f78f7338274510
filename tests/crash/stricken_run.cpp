#include "stricken_run.hpp"

#include "run_program.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <cstring>
#include <sstream>
#include <stdexcept>

namespace cifra::crash {
namespace {

namespace fs = std::filesystem;

constexpr char const* CLOCK = "SOURCE_DATE_EPOCH=1617235200";

std::vector<std::string> environment_of(Faults const& faults, fs::path const& report) {
    std::vector<std::string> environment = {CLOCK, "LC_ALL=C", "PATH=/usr/bin:/bin", "HOME=/nonexistent"};
    if (faults.empty()) return environment;
    environment.push_back(std::string("LD_PRELOAD=") + CIFRA_CRASH_SHIM);
    environment.push_back("CIFRA_CRASH_REPORT=" + report.string());
    for (auto const& [name, value] : faults) environment.push_back("CIFRA_CRASH_" + name + "=" + value);
    return environment;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

void redirect(int descriptor, fs::path const& file) {
    int const opened = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
    ::close(opened);
}

std::int64_t milliseconds(timeval const& time) {
    return std::int64_t{time.tv_sec} * 1000 + time.tv_usec / 1000;
}

}  // namespace

StrickenRun run_stricken(std::vector<std::string> const& arguments, Faults const& faults, fs::path const& scratch) {
    auto const report = scratch / "report";
    std::vector<std::string> words = {CIFRA_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto environment = environment_of(faults, report);
    auto const argv = pointers_to(words);
    auto const envp = pointers_to(environment);
    fs::remove(report);

    auto const begin = std::chrono::steady_clock::now();
    auto const process = ::fork();
    if (process < 0) throw std::runtime_error("cannot fork");
    if (process == 0) {
        redirect(STDOUT_FILENO, scratch / "out");
        redirect(STDERR_FILENO, scratch / "err");
        ::execve(CIFRA_PROGRAM, argv.data(), envp.data());
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    while (::wait4(process, &status, 0, &used) < 0 && errno == EINTR) {
    }
    auto const wall = std::chrono::steady_clock::now() - begin;

    StrickenRun run;
    run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    run.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    run.out = cli::slurp(scratch / "out");
    run.err = cli::slurp(scratch / "err");
    run.cpu_ms = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    run.wall_ms = std::chrono::duration_cast<std::chrono::milliseconds>(wall).count();
    if (fs::exists(report)) std::istringstream(cli::slurp(report)) >> run.calls >> run.no_space >> run.taken;
    return run;
}

}  // namespace cifra::crash

// How long `cifra serve` takes from its start to the first byte of the first page, on a release database of fifteen
// years of nine areas. Needs the program; makes a workspace in the temporary folder.
#include "base/scratch_folder.hpp"
#include "db/migration.hpp"
#include "measure.hpp"
#include "process.hpp"
#include "published.hpp"
#include "release/migrations.hpp"
#include "release/release_store.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <csignal>
#include <cstring>
#include <filesystem>

namespace {

using namespace cifra;

constexpr int YEARS = 15;
constexpr int RUNS = 11;
constexpr double BAR_MS = 150;

[[noreturn]] void give_up(std::string const& why) {
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

template <class T>
T taken(base::Result<T> result) {
    if (!result) give_up(to_string(result.error(), base::Language::en));
    return std::move(*result);
}

void fill(std::filesystem::path const& database) {
    auto connection = taken(db::Connection::open("sqlite:" + database.string(), db::Access::read_write));
    release::ReleaseStore const store(connection);
    for (auto& edition : published::corett_years(YEARS)) {
        auto transaction = taken(db::Transaction::begin(connection));
        auto const year = std::stoi(edition.time_period) + 1;
        auto const placed = taken(store.place(std::move(edition)));
        taken(store.save(placed, std::to_string(year) + "-06-01T00:00:00Z"));
        if (!transaction.commit()) give_up("the edition could not be kept");
    }
}

/// A port that is free now.
int free_port() {
    int const listening = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(listening, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(listening);
    return ntohs(address.sin_port);
}

/// Asks for a page again and again until its first byte comes.
void wait_for_first_byte(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    while (true) {
        int const client = ::socket(AF_INET, SOCK_STREAM, 0);
        if (::connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
            constexpr char const* QUESTION = "GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            char byte = 0;
            bool const answered = ::write(client, QUESTION, std::strlen(QUESTION)) > 0 && ::read(client, &byte, 1) == 1;
            ::close(client);
            if (answered) return;
        } else {
            ::close(client);
        }
        ::usleep(200);
    }
}

struct Start {
    double wall_ms = 0;
    double cpu_ms = 0;
    double memory_mb = 0;
};

Start start(std::filesystem::path const& workspace) {
    auto const port = std::to_string(free_port());
    auto const begin = bench::now_s();
    pid_t const child = ::fork();
    if (child == 0) {
        int const nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::execl(CIFRA_PROGRAM, CIFRA_PROGRAM, "serve", workspace.c_str(), "--port", port.c_str(), "--no-metrics",
                nullptr);
        ::_exit(127);
    }
    wait_for_first_byte(std::stoi(port));
    Start measured;
    measured.wall_ms = (bench::now_s() - begin) * 1e3;
    ::kill(child, SIGTERM);
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    if (status != 0) give_up("cifra serve did not end well");
    auto const ms = [](timeval const& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) * 1e-3;
    };
    measured.cpu_ms = ms(used.ru_utime) + ms(used.ru_stime);
    measured.memory_mb = static_cast<double>(used.ru_maxrss) * 1024 / 1e6;
    return measured;
}

}  // namespace

int main() {
    auto const folder = taken(base::ScratchFolder::create());
    auto const workspace = folder.path() / "W";
    bench::run_process(
        {CIFRA_PROGRAM, "init", workspace.string(), "--programme", CIFRA_SOURCE_DIR "/programmes/corett"});
    fill(workspace / "release.db");
    Start best{1e9, 1e9, 0};
    for (int i = 0; i < RUNS; ++i) {
        auto const one = start(workspace);
        best = {std::min(best.wall_ms, one.wall_ms), std::min(best.cpu_ms, one.cpu_ms),
                std::max(best.memory_mb, one.memory_mb)};
    }
    bench::Report report;
    report.line("start of cifra serve, 15 years, to the first byte of /en/", best.wall_ms, "ms", BAR_MS, false);
    report.line("the same, of a processor, with its end", best.cpu_ms, "ms", BAR_MS, false);
    report.line("memory then", best.memory_mb, "MB");
    return report.holds() ? 0 : 1;
}

// Clients for scripts/bench_portal.
//   bench_http_clients crowd PORT METRICS_PORT SLOW IDLE   what others notice of slow and idle clients
//   bench_http_clients load PORT METRICS_PORT MINUTES      whether memory and descriptors grow under mixed load
#include "http/raw_client.hpp"
#include "measure.hpp"

#include <sys/resource.h>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace cifra;
using http::RawClient;

constexpr double CROWD_S = 15;

void sleep_ms(int milliseconds) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

double metric(int port, std::string const& name) {
    auto const text = "\n" + RawClient(port).get("/metrics").body;
    auto const found = text.find("\n" + name + " ");
    return found == std::string::npos ? -1 : std::stod(text.substr(found + name.size() + 2));
}

/// Sends a request byte by byte, two a second, and begins anew when it is cut off.
void dribble(std::unique_ptr<RawClient>& client, int port, std::size_t round) {
    static std::string const REQUEST = "GET /page HTTP/1.1\r\nHost: site.example\r\nX-Long: " + std::string(500, 'a');
    if (!client || !client->send(REQUEST.substr(round % REQUEST.size(), 1))) {
        client = std::make_unique<RawClient>(port);
        client->send("GET /");
    }
}

/// Asks for a page and takes it a little at a time.
void sip(std::unique_ptr<RawClient>& client, int port) {
    if (client && client->take(512)) return;
    client = std::make_unique<RawClient>(port);
    client->read_slowly(4096);
    client->send("GET /page HTTP/1.1\r\nHost: site.example\r\n\r\n");
}

/// Milliseconds of each request of readers who come while the crowd is there.
std::vector<double> measure_others(int port, double seconds) {
    std::vector<double> times;
    std::vector<RawClient> clients;
    for (int i = 0; i < 8; ++i) clients.emplace_back(port);
    auto const end = bench::now_s() + seconds;
    while (bench::now_s() < end)
        for (auto& client : clients) {
            auto const begin = bench::now_s();
            auto const answer = client.get("/page", "Accept-Encoding: gzip\r\n");
            if (answer.status != 200) std::exit((std::fprintf(stderr, "answered %d\n", answer.status), 1));
            times.push_back((bench::now_s() - begin) * 1000);
            sleep_ms(1);
        }
    std::sort(times.begin(), times.end());
    return times;
}

double percentile(std::vector<double> const& sorted, double share) {
    return sorted[static_cast<std::size_t>(static_cast<double>(sorted.size() - 1) * share)];
}

int crowd(int port, int metrics_port, std::size_t slow, std::size_t idle) {
    rlimit descriptors{8192, 8192};
    ::setrlimit(RLIMIT_NOFILE, &descriptors);
    auto const alone = measure_others(port, 3);
    std::vector<RawClient> idlers;
    for (std::size_t i = 0; i < idle; ++i) {
        idlers.emplace_back(port);
        idlers.back().get("/page", "Accept-Encoding: gzip\r\n");
    }
    std::atomic<bool> done{false};
    std::thread slow_ones([&] {
        std::vector<std::unique_ptr<RawClient>> clients(slow);
        for (std::size_t round = 0; !done; ++round) {
            for (std::size_t i = 0; i < slow; ++i)
                i % 2 == 0 ? dribble(clients[i], port, round) : sip(clients[i], port);
            sleep_ms(500);
        }
    });
    sleep_ms(2000);
    auto const times = measure_others(port, CROWD_S);
    std::printf(
        "%.0f connections, %.0f MB; others: %zu requests, median %.2f ms, p95 %.2f ms, p99 %.2f ms "
        "(alone p95 %.2f ms); bars: p95 20 ms, 128 MB\n",
        metric(metrics_port, "cifra_http_connections"), metric(metrics_port, "process_resident_memory_bytes") / 1048576,
        times.size(), percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99),
        percentile(alone, 0.95));
    done = true;
    slow_ones.join();
    return 0;
}

/// One reader of the mixed load: pages that are kept, that are not, errors, parts, and those who go away.
void read_mixed(int port, std::uint32_t seed, std::atomic<bool> const& done, std::atomic<std::uint64_t>& requests) {
    std::uint32_t random = seed;
    auto client = std::make_unique<RawClient>(port);
    auto const ask = [&](std::string const& target, std::string const& headers = "") {
        if (client->get(target, headers).status == 0) client = std::make_unique<RawClient>(port);
    };
    while (!done) {
        random = random * 1664525U + 1013904223U;
        auto const number = std::to_string(random >> 8U);
        switch ((random >> 24U) % 16) {
            case 0:
                ask("/made/" + std::to_string((random >> 8U) % 300), "Accept-Encoding: br\r\n");
                break;
            case 1:
                ask("/" + number);
                break;
            case 2:
                ask("/page?" + number, "Accept-Encoding: gzip\r\n");
                break;
            case 3:
                ask("/page", "Range: bytes=100-199\r\n");
                break;
            case 4:
                ask("/page", "If-None-Match: *\r\n");
                break;
            case 5:
                ask("/slow");
                break;
            case 6:
                client->send("nonsense");
                client = std::make_unique<RawClient>(port);
                break;
            case 7:
                client->send("GET /page HTTP/1.1\r\nHost: a\r\n\r\n");
                client = std::make_unique<RawClient>(port);  // does not wait for it
                break;
            default:
                ask("/page", "Accept-Encoding: gzip\r\n");
        }
        ++requests;
    }
}

/// Fills what may be kept, seen once and asked for again: how memory grows before it is full says nothing.
void fill(int port) {
    RawClient client(port);
    for (int i = 0; i < 300; ++i)
        for (int time = 0; time < 2; ++time) client.get("/made/" + std::to_string(i));
    for (int i = 0; i < 300; ++i) client.get("/page?fill" + std::to_string(i));
}

int load(int port, int metrics_port, double minutes) {
    fill(port);
    std::atomic<bool> done{false};
    std::atomic<std::uint64_t> requests{0};
    std::vector<std::thread> readers;
    for (std::uint32_t seed = 1; seed <= 4; ++seed)
        readers.emplace_back([&, seed] { read_mixed(port, seed, done, requests); });
    double first_mb = 0;
    double last_mb = 0;
    constexpr int SAMPLES = 30;
    for (int sample = 1; sample <= SAMPLES; ++sample) {
        sleep_ms(static_cast<int>(minutes * 60000 / SAMPLES));
        last_mb = metric(metrics_port, "process_resident_memory_bytes") / 1048576;
        if (sample == SAMPLES / 5) first_mb = last_mb;
        std::printf("%5.1f min: %9llu requests, %.1f MB, %.0f descriptors, %.0f MB kept\n", minutes * sample / SAMPLES,
                    static_cast<unsigned long long>(requests.load()), last_mb, metric(metrics_port, "process_open_fds"),
                    metric(metrics_port, "cifra_http_cache_bytes") / 1048576);
        std::fflush(stdout);
    }
    done = true;
    for (auto& reader : readers) reader.join();
    std::printf("memory grew by %.1f %% after the first fifth (bar: 5 %%); %.0f descriptors when all have gone\n",
                (last_mb / first_mb - 1) * 100, metric(metrics_port, "process_open_fds"));
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    std::string const what = count > 3 ? arguments[1] : "";
    if (what == "crowd" && count == 6)
        return crowd(std::atoi(arguments[2]), std::atoi(arguments[3]),
                     static_cast<std::size_t>(std::atoi(arguments[4])),
                     static_cast<std::size_t>(std::atoi(arguments[5])));
    if (what == "load" && count == 5)
        return load(std::atoi(arguments[2]), std::atoi(arguments[3]), std::atof(arguments[4]));
    std::fputs("usage: see the head of bench/http_clients.cpp\n", stderr);
    return 2;
}

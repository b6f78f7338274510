#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace cifra::http {

/// Upper ends of the classes of durations, in microseconds; one more class has what takes longer.
inline constexpr std::array<std::int64_t, 12> DURATION_CLASSES_US{100,   500,    1000,   5000,    10000,   25000,
                                                                  50000, 100000, 250000, 1000000, 5000000, 10000000};

/// What is counted of the requests of one route. For any number of threads.
struct RouteCounts {
    std::array<std::atomic<std::uint64_t>, 6> by_class{};  ///< By the hundreds of the status; first those cut off.
    std::array<std::atomic<std::uint64_t>, DURATION_CLASSES_US.size() + 1> by_duration{};
    std::atomic<std::uint64_t> duration_us{0};  ///< Of all of them together.
    std::atomic<std::uint64_t> bytes{0};        ///< Of bodies, as sent.

    /// \param status  0: the reader went away
    void count(int status, std::int64_t microseconds, std::size_t body_bytes);
};

/// What is counted of a server. For any number of threads.
class Metrics {
public:
    /// \param version     of the program
    /// \param is_current  whether the site shows what its source holds; asked each time that somebody reads the metrics
    explicit Metrics(
        std::string version, std::function<bool()> is_current = [] { return true; })
        : m_version(std::move(version)), m_is_current(std::move(is_current)) {}

    /// The counts of a route; they stay where they are. Beyond 200 names there is one for all others.
    RouteCounts& route(std::string_view name);

    std::atomic<std::uint64_t> cache_hits{0};
    std::atomic<std::uint64_t> cache_misses{0};
    std::atomic<std::uint64_t> cache_bytes{0};    ///< At present.
    std::atomic<std::uint64_t> cache_answers{0};  ///< At present.
    std::atomic<std::uint64_t> connections_accepted{0};
    std::atomic<std::int64_t> connections{0};  ///< At present.
    std::atomic<std::uint64_t> connections_refused{0};
    std::atomic<std::int64_t> in_flight{0};  ///< Requests that wait for their answer or are being answered, at present.
    std::atomic<std::uint64_t> refused_busy{0};       ///< 503 because a queue was full.
    std::atomic<std::uint64_t> refused_malformed{0};  ///< Answered without being asked of the site.
    std::atomic<std::uint64_t> timeouts{0};
    std::atomic<std::uint64_t> exceptions{0};
    std::atomic<std::uint64_t> log_lines_lost{0};

    /// Everything in Prometheus' text format 0.0.4, sorted.
    std::string text() const;

private:
    std::string m_version;
    std::function<bool()> m_is_current;
    mutable std::mutex m_mutex;
    std::map<std::string, RouteCounts, std::less<>> m_routes;
};

}  // namespace cifra::http

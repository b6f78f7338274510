#include "http/metrics.hpp"

#include "http/resource_use.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>

namespace cifra::http {
namespace {

constexpr std::size_t MOST_ROUTES = 200;
constexpr auto RELAXED = std::memory_order_relaxed;
constexpr std::array<char const*, 6> CLASSES{"aborted", "1xx", "2xx", "3xx", "4xx", "5xx"};

void add(std::string& text, char const* name, char const* type, char const* help, double value) {
    fmt::format_to(std::back_inserter(text), "# HELP {} {}\n# TYPE {} {}\n{} {:.15g}\n", name, help, name, type, name,
                   value);
}

void add_requests(std::string& text, std::string const& route, RouteCounts const& counts) {
    for (std::size_t i = 0; i < CLASSES.size(); ++i)
        if (auto const count = counts.by_class[i].load(RELAXED); count > 0)
            fmt::format_to(std::back_inserter(text), "cifra_http_requests_total{{route=\"{}\",status=\"{}\"}} {}\n",
                           route, CLASSES[i], count);
}

void add_durations(std::string& text, std::string const& route, RouteCounts const& counts) {
    constexpr char const* NAME = "cifra_http_request_duration_seconds";
    auto out = std::back_inserter(text);
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < DURATION_CLASSES_US.size(); ++i) {
        total += counts.by_duration[i].load(RELAXED);
        fmt::format_to(out, "{}_bucket{{route=\"{}\",le=\"{:.6g}\"}} {}\n", NAME, route,
                       static_cast<double>(DURATION_CLASSES_US[i]) / 1e6, total);
    }
    total += counts.by_duration.back().load(RELAXED);
    fmt::format_to(out, "{}_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", NAME, route, total);
    fmt::format_to(out, "{}_sum{{route=\"{}\"}} {:.6f}\n", NAME, route,
                   static_cast<double>(counts.duration_us.load(RELAXED)) / 1e6);
    fmt::format_to(out, "{}_count{{route=\"{}\"}} {}\n", NAME, route, total);
}

/// Names come from the program; whatever they hold, the format stays whole.
std::string label(std::string_view name) {
    std::string text;
    for (char const c : name)
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') text += c;
    return text;
}

}  // namespace

void RouteCounts::count(int status, std::int64_t microseconds, std::size_t body_bytes) {
    auto const hundreds = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
    by_class[hundreds].fetch_add(1, RELAXED);
    auto const found = std::lower_bound(DURATION_CLASSES_US.begin(), DURATION_CLASSES_US.end(), microseconds);
    by_duration[static_cast<std::size_t>(found - DURATION_CLASSES_US.begin())].fetch_add(1, RELAXED);
    duration_us.fetch_add(static_cast<std::uint64_t>(std::max<std::int64_t>(microseconds, 0)), RELAXED);
    bytes.fetch_add(body_bytes, RELAXED);
}

RouteCounts& Metrics::route(std::string_view name) {
    std::lock_guard const lock(m_mutex);
    auto const found = m_routes.find(name);
    if (found != m_routes.end()) return found->second;
    return m_routes[m_routes.size() < MOST_ROUTES ? label(name) : std::string("others")];
}

std::string Metrics::text() const {
    std::string text;
    auto const gauge = [&](char const* name, char const* help, double value) { add(text, name, "gauge", help, value); };
    auto const counter = [&](char const* name, char const* help, std::atomic<std::uint64_t> const& value) {
        add(text, name, "counter", help, static_cast<double>(value.load(RELAXED)));
    };
    fmt::format_to(
        std::back_inserter(text),
        "# HELP cifra_build The program that runs.\n# TYPE cifra_build gauge\ncifra_build{{version=\"{}\"}} 1\n",
        label(m_version));
    gauge("cifra_site_current", "1 while the site shows what its source holds, 0 while that cannot be read.",
          m_is_current() ? 1 : 0);
    gauge("cifra_http_connections", "Open connections.", static_cast<double>(connections.load(RELAXED)));
    counter("cifra_http_connections_accepted_total", "Connections that were opened.", connections_accepted);
    counter("cifra_http_connections_refused_total", "Connections closed because there were too many.",
            connections_refused);
    gauge("cifra_http_in_flight", "Requests that are being answered.", static_cast<double>(in_flight.load(RELAXED)));
    counter("cifra_http_refused_busy_total", "Requests answered with 503 because a queue was full.", refused_busy);
    counter("cifra_http_refused_malformed_total", "Requests refused before any page saw them.", refused_malformed);
    counter("cifra_http_timeouts_total", "Connections closed because a reader was too slow.", timeouts);
    counter("cifra_http_exceptions_total", "Answers that failed inside the program.", exceptions);
    counter("cifra_http_cache_hits_total", "Requests answered with a kept answer.", cache_hits);
    counter("cifra_http_cache_misses_total", "Requests whose answer had to be made.", cache_misses);
    gauge("cifra_http_cache_bytes", "Memory of kept answers.", static_cast<double>(cache_bytes.load(RELAXED)));
    gauge("cifra_http_cache_answers", "Kept answers.", static_cast<double>(cache_answers.load(RELAXED)));
    counter("cifra_log_lines_lost_total", "Lines of the log that were dropped because it could not be written.",
            log_lines_lost);
    auto const use = resource_use();
    gauge("process_resident_memory_bytes", "Memory of the program.", static_cast<double>(use.resident_bytes));
    gauge("process_open_fds", "Open descriptors of the program.", static_cast<double>(use.descriptors));
    std::lock_guard const lock(m_mutex);
    text +=
        "# HELP cifra_http_requests_total Requests by route and class of status.\n"
        "# TYPE cifra_http_requests_total counter\n";
    for (auto const& [route, counts] : m_routes) add_requests(text, route, counts);
    text +=
        "# HELP cifra_http_body_bytes_total Bytes of bodies sent, by route.\n"
        "# TYPE cifra_http_body_bytes_total counter\n";
    for (auto const& [route, counts] : m_routes)
        fmt::format_to(std::back_inserter(text), "cifra_http_body_bytes_total{{route=\"{}\"}} {}\n", route,
                       counts.bytes.load(RELAXED));
    text +=
        "# HELP cifra_http_request_duration_seconds Time from a request to its answer handed over.\n"
        "# TYPE cifra_http_request_duration_seconds histogram\n";
    for (auto const& [route, counts] : m_routes) add_durations(text, route, counts);
    return text;
}

}  // namespace cifra::http

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace cifra::http {

/// How a server listens and what it bears. Every member has a default that suits a small machine.
struct ServerSettings {
    std::string address = "127.0.0.1";          ///< Address that it listens on: IPv4 or IPv6.
    int port = 8080;                            ///< Port there; 0: any free one.
    std::string metrics_address = "127.0.0.1";  ///< Address for the metrics, which the public need not reach.
    int metrics_port = 9108;                    ///< Port there; 0: any free one; -1: no metrics.
    int io_threads = 1;                    ///< Threads that read requests and send answers that are kept, at least 1.
    int quick_threads = 0;                 ///< Threads that make answers; 0: one a processor.
    int slow_threads = 1;                  ///< Threads that make answers that take long, at least 1.
    int quick_queue = 512;                 ///< Requests that may wait for the former; beyond them 503.
    int slow_queue = 64;                   ///< Requests that may wait for the latter.
    std::size_t cache_bytes = 64U << 20U;  ///< Memory for kept answers, in bytes; 0: none are kept.
    std::size_t header_bytes = 16384;      ///< Longest request line and headers, in bytes.
    std::size_t header_count = 64;         ///< Most headers of a request.
    int connections = 4096;                ///< Most connections; beyond them the longest idle one is closed.
    int connections_per_address = 0;       ///< Most connections from one address; 0: no limit, as behind a proxy.
    int requests_per_connection = 10000;   ///< Most requests over one connection.
    int header_timeout_ms = 10000;         ///< Longest time from a request's first byte to its last, in milliseconds.
    int idle_timeout_ms = 60000;           ///< Longest time between requests, in milliseconds.
    int write_timeout_ms = 20000;          ///< Longest time to send an answer, in milliseconds, and besides
    int slowest_bytes_per_s = 2000;        ///< as long as a reader of this pace needs, in bytes a second.
    int stop_timeout_ms = 10000;           ///< When stopping: longest time for what is being answered, in milliseconds.
    bool behind_tls = false;               ///< Readers come by HTTPS, through a proxy: say so to browsers.
    bool log_requests = true;              ///< One line a request in the log.
};

}  // namespace cifra::http

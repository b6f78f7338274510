#pragma once

#include "http/encoding.hpp"
#include "http/metrics.hpp"
#include "http/request.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace cifra::http {

/// What the log says of a request: neither who asked nor what for.
struct LoggedRequest {
    std::string_view route;
    Method method = Method::get;
    int status = 0;         ///< As sent; 0: none was.
    std::size_t bytes = 0;  ///< Of the body, as sent.
    std::int64_t microseconds = 0;
    bool from_cache = false;
    Encoding encoding = Encoding::identity;
    bool whole = true;  ///< False: the reader went away.
};

/// Lines of JSON, one a request, written by a thread of its own every tenth of a second. When they cannot be written
/// as fast as they come, they are dropped and counted: a log never holds up a reader. For any number of threads.
class RequestLog {
public:
    /// \param write    Writes whole lines; may take its time.
    /// \param now_s    Seconds since 1970.
    RequestLog(std::function<void(std::string_view)> write, std::function<std::int64_t()> now_s, Metrics& metrics);
    RequestLog(RequestLog const&) = delete;
    RequestLog& operator=(RequestLog const&) = delete;
    /// Writes what is left; gives up after a second.
    ~RequestLog();

    void add(LoggedRequest const& request);
    /// Something that happened to the server itself: "start", "stop", "exception".
    void event(std::string_view what);

private:
    struct Shared;
    void push(std::string_view line);

    std::shared_ptr<Shared> m_shared;
    std::function<std::int64_t()> m_now_s;
    Metrics& m_metrics;
    std::thread m_writer;
};

}  // namespace cifra::http

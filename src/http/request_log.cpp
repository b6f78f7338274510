#include "http/request_log.hpp"

#include "http/http_date.hpp"

#include <fmt/format.h>
#include <chrono>
#include <utility>

namespace cifra::http {
namespace {

constexpr std::size_t LONGEST_BACKLOG = 4U << 20U;  // bytes
constexpr auto BETWEEN_WRITES = std::chrono::milliseconds(100);
constexpr auto LAST_WRITE = std::chrono::seconds(1);

char const* name_of_method(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::head:
            return "HEAD";
        case Method::post:
            return "POST";
        case Method::other:
            break;
    }
    return "other";
}

}  // namespace

/// What the writer and those who log share; it outlives both.
struct RequestLog::Shared {
    std::function<void(std::string_view)> write;
    std::mutex mutex;
    std::condition_variable changed;
    std::string lines;
    bool stopping = false;
    bool done = false;

    void run() {
        std::string taken;
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait_for(lock, BETWEEN_WRITES, [this] { return stopping; });
            taken.clear();
            taken.swap(lines);
            bool const last = stopping;
            lock.unlock();
            if (!taken.empty()) write(taken);
            lock.lock();
            if (last && lines.empty()) break;
        }
        done = true;
        changed.notify_all();
    }
};

RequestLog::RequestLog(std::function<void(std::string_view)> write, std::function<std::int64_t()> now_s,
                       Metrics& metrics)
    : m_shared(std::make_shared<Shared>()), m_now_s(std::move(now_s)), m_metrics(metrics) {
    m_shared->write = std::move(write);
    m_writer = std::thread([shared = m_shared] { shared->run(); });
}

RequestLog::~RequestLog() {
    std::unique_lock lock(m_shared->mutex);
    m_shared->stopping = true;
    m_shared->changed.notify_all();
    bool const done = m_shared->changed.wait_for(lock, LAST_WRITE, [this] { return m_shared->done; });
    lock.unlock();
    if (done)
        m_writer.join();
    else
        m_writer.detach();
}

void RequestLog::push(std::string_view line) {
    std::lock_guard const lock(m_shared->mutex);
    if (m_shared->lines.size() + line.size() > LONGEST_BACKLOG)
        m_metrics.log_lines_lost.fetch_add(1, std::memory_order_relaxed);
    else
        m_shared->lines.append(line);
}

void RequestLog::add(LoggedRequest const& request) {
    fmt::memory_buffer line;
    fmt::format_to(std::back_inserter(line),
                   R"({{"time":"{}","route":"{}","method":"{}","status":{},"bytes":{},"us":{},"cache":{},)"
                   R"("encoding":"{}","whole":{}}})"
                   "\n",
                   iso_date_time(m_now_s()), request.route, name_of_method(request.method), request.status,
                   request.bytes, request.microseconds, request.from_cache ? "true" : "false",
                   name_of(request.encoding), request.whole ? "true" : "false");
    push({line.data(), line.size()});
}

void RequestLog::event(std::string_view what) {
    push(fmt::format("{{\"time\":\"{}\",\"event\":\"{}\"}}\n", iso_date_time(m_now_s()), what));
}

}  // namespace cifra::http

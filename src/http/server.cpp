#include "http/server.hpp"

#include "http/io_thread.hpp"
#include "http/listener.hpp"
#include "http/metrics_answers.hpp"
#include "http/request_log.hpp"
#include "http/site_answers.hpp"

#include <fmt/format.h>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace cifra::http {
namespace {

constexpr int MOST_WATCHERS = 16;  // connections to the metrics from one address

base::Result<void> check(ServerSettings const& settings) {
    struct Bound {
        char const* name;
        int value;
        int least;
    };
    for (auto const& [name, value, least] :
         {Bound{"io_threads", settings.io_threads, 1}, Bound{"quick_threads", settings.quick_threads, 0},
          Bound{"slow_threads", settings.slow_threads, 1}, Bound{"quick_queue", settings.quick_queue, 1},
          Bound{"slow_queue", settings.slow_queue, 1}, Bound{"connections", settings.connections, 1},
          Bound{"connections_per_address", settings.connections_per_address, 0},
          Bound{"requests_per_connection", settings.requests_per_connection, 1},
          Bound{"header_timeout_ms", settings.header_timeout_ms, 1},
          Bound{"idle_timeout_ms", settings.idle_timeout_ms, 1},
          Bound{"write_timeout_ms", settings.write_timeout_ms, 1},
          Bound{"slowest_bytes_per_s", settings.slowest_bytes_per_s, 1},
          Bound{"stop_timeout_ms", settings.stop_timeout_ms, 0}})
        if (value < least)
            return base::fail(base::ErrorCode::usage,
                              {fmt::format("the server's {} is {}", name, value),
                               fmt::format("el valor de {} del servidor es {}", name, value)},
                              {fmt::format("give at least {}", least), fmt::format("indique al menos {}", least)});
    return {};
}

}  // namespace

struct Server::State {
    State(ServerSettings chosen, Site site, Surroundings around)
        : settings(std::move(chosen)),
          surroundings(std::move(around)),
          metrics(surroundings.version, [health = site.health] { return health().current; }),
          log(surroundings.write_log, surroundings.now_s, metrics),
          answers(settings, std::move(site), metrics, log),
          metrics_answers(metrics) {
        for (int i = 0; i < settings.io_threads; ++i)
            io_threads.push_back(std::make_unique<IoThread>(ServerParts{settings, metrics, log, surroundings.now_s}));
        listener.emplace(io_threads, answers, settings.connections_per_address);
    }

    base::Result<void> listen() {
        CIFRA_CHECK(listener->open(settings.address, settings.port));
        if (settings.metrics_port < 0) return {};
        metrics_listener.emplace(io_threads, metrics_answers, MOST_WATCHERS);
        return metrics_listener->open(settings.metrics_address, settings.metrics_port);
    }

    void run() {
        log.event("start");
        for (auto& each : io_threads) threads.emplace_back([this, &each] { run(*each); });
    }

    void run(IoThread& thread) {
        thread.run();
        std::lock_guard const lock(mutex);
        ++ended;
        changed.notify_all();
    }

    /// On each thread; the listeners belong to the first.
    void tell_threads(void (IoThread::*what)()) {
        for (auto& each : io_threads)
            boost::asio::post(each->context, [this, thread = each.get(), what] {
                if (thread == io_threads.front().get()) {
                    listener->close();
                    if (metrics_listener) metrics_listener->close();
                }
                (thread->*what)();
            });
    }

    bool wait_for_end(int milliseconds) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::milliseconds(milliseconds),
                                [this] { return at_once || ended == io_threads.size(); });
    }

    void stop(int timeout_ms) {
        if (threads.empty()) return;
        tell_threads(&IoThread::finish);
        wait_for_end(timeout_ms);
        tell_threads(&IoThread::close_all);
        answers.stop();
        for (auto& each : threads) each.join();
        threads.clear();
        log.event("stop");
    }

    void end_at_once() {
        std::lock_guard const lock(mutex);
        at_once = true;
        changed.notify_all();
    }

    ServerSettings settings;
    Surroundings surroundings;
    Metrics metrics;
    RequestLog log;
    SiteAnswers answers;
    MetricsAnswers metrics_answers;
    Listener::Threads io_threads;
    std::optional<Listener> listener;
    std::optional<Listener> metrics_listener;
    std::vector<std::thread> threads;
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t ended = 0;
    bool at_once = false;
};

Server::Server(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Server::~Server() {
    m_state->stop(0);
}

base::Result<std::unique_ptr<Server>> Server::start(ServerSettings settings, Site site, Surroundings surroundings) {
    CIFRA_CHECK(check(settings));
    auto state = std::make_unique<State>(std::move(settings), std::move(site), std::move(surroundings));
    CIFRA_CHECK(state->listen());
    state->run();
    return std::unique_ptr<Server>(new Server(std::move(state)));
}

int Server::port() const {
    return m_state->listener->port();
}

int Server::metrics_port() const {
    return m_state->metrics_listener ? m_state->metrics_listener->port() : -1;
}

void Server::run_until_signal(std::function<void()> const& armed) {
    boost::asio::io_context context;
    boost::asio::signal_set signals(context, SIGINT, SIGTERM);
    signals.async_wait([](boost::system::error_code, int) {});
    armed();
    context.run();
    // The next one is for those who cannot wait.
    context.restart();
    signals.async_wait([this](boost::system::error_code cancelled, int) {
        if (!cancelled) m_state->end_at_once();
    });
    std::thread second([&] { context.run(); });
    stop();
    boost::asio::post(context, [&] { signals.cancel(); });
    second.join();
}

void Server::stop() {
    m_state->stop(m_state->settings.stop_timeout_ms);
}

}  // namespace cifra::http

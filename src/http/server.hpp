#pragma once

#include "base/result.hpp"
#include "http/server_settings.hpp"
#include "http/site.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace cifra::http {

/// What a server needs of the program around it.
struct Surroundings {
    std::function<std::int64_t()> now_s;              ///< Seconds since 1970, for Date and the log.
    std::function<void(std::string_view)> write_log;  ///< Writes whole lines; may take its time.
    std::string version;                              ///< Of the program, for the metrics.
};

/// Serves a site over HTTP/1.1. \see docs/decisions/0033-the-server.md
class Server {
public:
    /// Listens, and answers from now on, on threads of its own.
    /// \error usage  a setting is out of its range, or the address is none
    /// \error io     the address or port cannot be listened on
    static base::Result<std::unique_ptr<Server>> start(ServerSettings settings, Site site, Surroundings surroundings);
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    /// Stops at once.
    ~Server();

    int port() const;
    /// -1: there are no metrics.
    int metrics_port() const;

    /// Waits until SIGTERM or SIGINT, and stops: the first lets what is being answered be finished, for
    /// `stop_timeout_ms` at most; the second ends at once.
    /// \param armed  Is called once a signal would be heard: before, it ends the program.
    void run_until_signal(std::function<void()> const& armed = [] {});
    /// Answers what was asked, for `stop_timeout_ms` at most, takes no more, and returns when everything is closed.
    void stop();

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace cifra::http

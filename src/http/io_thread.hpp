#pragma once

#include "http/request_head.hpp"
#include "http/server_settings.hpp"

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <string>

namespace cifra::http {

class Connection;
class Metrics;
class RequestLog;

/// What all threads of a server share.
struct ServerParts {
    ServerSettings const& settings;
    Metrics& metrics;
    RequestLog& log;
    std::function<std::int64_t()> const& now_s;  ///< Seconds since 1970.
};

/// A thread that reads requests and sends answers, with what its connections share: they take turns, so that a
/// connection at rest has no buffer. Everything but `context` is for this thread alone.
class IoThread {
public:
    using Connections = std::list<std::shared_ptr<Connection>>;

    explicit IoThread(ServerParts parts);

    /// Runs until `finish` was called and no connection is left.
    void run();
    /// Takes a new connection in. Too many: the one that rested longest is closed, or the new one is refused.
    void adopt(std::shared_ptr<Connection> connection);
    /// Closes connections as soon as they have no request to answer, and in the end `run` returns.
    void finish();
    /// Closes all connections at once.
    void close_all();
    void remove(Connections::iterator connection);

    /// The end of each head: Date, Connection where it is closed afterwards, and the empty line.
    std::string const& tail(bool keep_alive) const { return keep_alive ? m_tail_keep : m_tail_close; }

    ServerParts parts;
    boost::asio::io_context context{1};
    HeadReader reader;
    std::array<char, 16384> scratch{};  ///< What was just read.

private:
    void tick();
    void make_tails();
    bool make_room(Connection const& newcomer);

    boost::asio::steady_timer m_timer;
    Connections m_connections;
    std::int64_t m_tail_second = -1;
    std::string m_tail_keep;
    std::string m_tail_close;
    bool m_finishing = false;
};

}  // namespace cifra::http

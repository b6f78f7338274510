#include "http/io_thread.hpp"

#include "http/connection.hpp"
#include "http/http_date.hpp"
#include "http/metrics.hpp"

#include <algorithm>
#include <csignal>
#include <utility>

namespace cifra::http {
namespace {

constexpr auto TICK = std::chrono::milliseconds(50);

RequestLimits limits_of(ServerSettings const& settings) {
    return {settings.header_bytes, settings.header_count, 4096};
}

/// Which of two readers makes room: one at rest before one who is sending, then who has been so for longer.
bool goes_before(Connection const& a, Connection const& b) {
    return a.is_idle() != b.is_idle() ? a.is_idle() : a.since() < b.since();
}

}  // namespace

IoThread::IoThread(ServerParts shared) : parts(shared), reader(limits_of(shared.settings)), m_timer(context) {
    make_tails();
}

void IoThread::run() {
    // A reader that goes away while it is sent something is no reason to end the program.
    sigset_t pipe;
    ::sigemptyset(&pipe);
    ::sigaddset(&pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    tick();
    context.run();
}

void IoThread::make_tails() {
    auto const second = parts.now_s();
    if (second == m_tail_second) return;
    m_tail_second = second;
    m_tail_keep = "Date: " + http_date(second) + "\r\n\r\n";
    m_tail_close = "Date: " + http_date(second) + "\r\nConnection: close\r\n\r\n";
}

/// One clock for all deadlines: a timer a connection would cost more than the answers.
void IoThread::tick() {
    make_tails();
    auto const now = std::chrono::steady_clock::now();
    for (auto at = m_connections.begin(); at != m_connections.end();) {
        auto const connection = *at++;  // it may remove itself
        connection->check_deadline(now);
    }
    if (m_finishing && m_connections.empty()) return;
    m_timer.expires_after(TICK);
    m_timer.async_wait([this](boost::system::error_code error) {
        if (!error) tick();
    });
}

/// Who watches the server is neither counted nor turned out.
bool IoThread::make_room(Connection const& newcomer) {
    auto const most = std::max(1, parts.settings.connections / parts.settings.io_threads);
    if (newcomer.is_watcher() || m_connections.size() < static_cast<std::size_t>(most)) return true;
    int readers = 0;
    auto first = m_connections.end();
    for (auto at = m_connections.begin(); at != m_connections.end(); ++at) {
        if ((*at)->is_watcher()) continue;
        ++readers;
        if ((*at)->is_reading() && (first == m_connections.end() || goes_before(**at, **first))) first = at;
    }
    if (readers < most) return true;
    if (first == m_connections.end()) return false;
    auto const connection = *first;
    connection->close();
    return true;
}

void IoThread::adopt(std::shared_ptr<Connection> connection) {
    bool const welcome = make_room(*connection) && !m_finishing;
    m_connections.push_front(connection);
    connection->start(m_connections.begin());
    if (!welcome) connection->refuse(503);
}

void IoThread::remove(Connections::iterator connection) {
    m_connections.erase(connection);
}

void IoThread::finish() {
    m_finishing = true;
    for (auto at = m_connections.begin(); at != m_connections.end();) {
        auto const connection = *at++;
        connection->finish();
    }
    if (m_connections.empty()) m_timer.cancel();
}

void IoThread::close_all() {
    m_finishing = true;
    while (!m_connections.empty()) {
        auto const connection = m_connections.front();
        connection->close();
    }
    m_timer.cancel();
}

}  // namespace cifra::http

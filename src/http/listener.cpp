#include "http/listener.hpp"

#include "http/connection.hpp"
#include "http/metrics.hpp"

#include <fmt/format.h>
#include <boost/asio/post.hpp>
#include <chrono>
#include <utility>

namespace cifra::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr int BACKLOG = 1024;
constexpr auto PAUSE = std::chrono::milliseconds(100);

tl::unexpected<base::Error> cannot_listen(std::string const& address, int port, std::string const& reason) {
    return base::fail(base::ErrorCode::io,
                      {fmt::format("cannot listen on {} port {}: {}", address, port, reason),
                       fmt::format("no se puede escuchar en {} puerto {}: {}", address, port, reason)},
                      {"choose another port, or stop the program that has it",
                       "elija otro puerto o detenga el programa que lo ocupa"});
}

}  // namespace

bool AddressCounts::add(std::string const& address) {
    std::lock_guard const lock(m_mutex);
    auto& count = m_counts[address];
    if (count >= m_most) return false;
    ++count;
    return true;
}

void AddressCounts::remove(std::string const& address) {
    std::lock_guard const lock(m_mutex);
    auto const found = m_counts.find(address);
    if (found != m_counts.end() && --found->second == 0) m_counts.erase(found);
}

Listener::Listener(Threads& threads, Answers& answers, int most_per_address)
    : m_threads(threads),
      m_answers(answers),
      m_addresses(std::make_shared<AddressCounts>(most_per_address)),
      m_acceptor(threads.front()->context),
      m_pause(threads.front()->context) {}

base::Result<void> Listener::open(std::string const& address, int port) {
    boost::system::error_code error;
    auto const ip = asio::ip::make_address(address, error);
    if (error || port < 0 || port > 65535)
        return base::fail(base::ErrorCode::usage,
                          {fmt::format("'{}' port {} is no place to listen on", address, port),
                           fmt::format("no se puede escuchar en '{}' puerto {}", address, port)},
                          {"give an IP address such as 127.0.0.1 and a port from 0 to 65535",
                           "indique una dirección IP, por ejemplo 127.0.0.1, y un puerto de 0 a 65535"});
    tcp::endpoint const place(ip, static_cast<unsigned short>(port));
    m_acceptor.open(place.protocol(), error);
    if (!error) m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) m_acceptor.bind(place, error);
    if (!error) m_acceptor.listen(BACKLOG, error);
    if (error) return cannot_listen(address, port, error.message());
    accept();
    return {};
}

int Listener::port() const {
    boost::system::error_code error;
    auto const place = m_acceptor.local_endpoint(error);
    return error ? -1 : place.port();
}

void Listener::close() {
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
}

void Listener::accept() {
    auto& thread = *m_threads[m_next++ % m_threads.size()];
    m_acceptor.async_accept(thread.context, [this, &thread](boost::system::error_code error, tcp::socket socket) {
        if (!m_acceptor.is_open()) return;
        if (!error) {
            adopt(thread, std::move(socket));
            return accept();
        }
        // Out of descriptors, most likely: they come back when connections close.
        m_pause.expires_after(PAUSE);
        m_pause.async_wait([this](boost::system::error_code stopped) {
            if (!stopped && m_acceptor.is_open()) accept();
        });
    });
}

void Listener::adopt(IoThread& thread, tcp::socket socket) {
    thread.parts.metrics.connections_accepted.fetch_add(1, std::memory_order_relaxed);
    std::string address;
    bool welcome = true;
    if (m_addresses->is_limited()) {
        boost::system::error_code error;
        address = socket.remote_endpoint(error).address().to_string();
        welcome = m_addresses->add(address);
    }
    auto connection = std::make_shared<Connection>(std::move(socket), thread, m_answers);
    if (welcome && !address.empty())
        connection->when_gone([addresses = m_addresses, address] { addresses->remove(address); });
    asio::post(thread.context, [&thread, connection, welcome] {
        thread.adopt(connection);
        if (!welcome) connection->refuse(429);
    });
}

}  // namespace cifra::http

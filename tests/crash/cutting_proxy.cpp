#include "cutting_proxy.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <array>
#include <stdexcept>
#include <string_view>

namespace cifra::crash {
namespace {

constexpr int POLL_MS = 20;
constexpr std::size_t BUFFER_BYTES = 65536;
/// The message of the protocol that says COMMIT: 'Q', its length, its text.
constexpr std::string_view COMMIT{
    "Q\0\0\0\x0b"
    "COMMIT\0",
    12};

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int connect_to(int port) {
    int const made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto const address = loopback(port);
    if (::connect(made, reinterpret_cast<sockaddr const*>(&address), sizeof(address)) == 0) return made;
    ::close(made);
    return -1;
}

bool send_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// The other side sees a connection that broke, not one that was closed.
void break_off(int socket) {
    linger const at_once{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once));
    ::close(socket);
}

std::string_view receive(int from, std::array<char, BUFFER_BYTES>& buffer) {
    auto const count = ::recv(from, buffer.data(), buffer.size(), 0);
    return {buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
}

}  // namespace

CuttingProxy::CuttingProxy(int server_port, ConnectionCut cut) : m_server_port(server_port), m_cut(cut) {
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(0);
    socklen_t length = sizeof(address);
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, plain, length) != 0 || ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, plain, &length) != 0)
        throw std::runtime_error("cannot listen");
    m_port = ntohs(address.sin_port);
    m_accepting = std::thread([this] { accept_all(); });
}

CuttingProxy::~CuttingProxy() {
    m_ends = true;
    m_accepting.join();
    for (auto& thread : m_serving) thread.join();
    ::close(m_listener);
}

void CuttingProxy::accept_all() {
    while (!m_ends) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, POLL_MS) <= 0) continue;
        int const client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) continue;
        if (m_has_cut)
            break_off(client);
        else
            m_serving.emplace_back([this, client] { serve(client); });
    }
}

void CuttingProxy::serve(int client) {
    int const server = connect_to(m_server_port);
    auto passage = server < 0 ? Passage::closed : Passage::open;
    while (passage == Passage::open && !m_ends && !m_has_cut) {
        std::array<pollfd, 2> waiting{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (::poll(waiting.data(), waiting.size(), POLL_MS) <= 0) continue;
        if (waiting[0].revents != 0) passage = pass_to_server(client, server);
        if (passage == Passage::open && waiting[1].revents != 0) passage = pass_to_client(server, client);
    }
    break_off(client);
    if (server >= 0) break_off(server);
}

bool CuttingProxy::cuts_at_byte(std::int64_t count) {
    m_bytes += count;
    if (m_cut.at == ConnectionCut::At::byte && m_bytes >= m_cut.number) m_has_cut = true;
    return m_has_cut;
}

CuttingProxy::Passage CuttingProxy::pass_to_server(int client, int server) {
    std::array<char, BUFFER_BYTES> buffer{};
    auto bytes = receive(client, buffer);
    if (bytes.empty()) return Passage::closed;
    bool const commits = bytes.find(COMMIT) != std::string_view::npos && ++m_commits == m_cut.number;
    if (commits && m_cut.at == ConnectionCut::At::before_commit) {
        m_has_cut = true;
        return Passage::closed;
    }
    if (m_cut.at == ConnectionCut::At::byte && m_bytes + static_cast<std::int64_t>(bytes.size()) > m_cut.number)
        bytes = bytes.substr(0, static_cast<std::size_t>(m_cut.number - m_bytes));
    if (!send_all(server, bytes) || cuts_at_byte(static_cast<std::int64_t>(bytes.size()))) return Passage::closed;
    if (!commits || m_cut.at != ConnectionCut::At::after_commit) return Passage::open;
    // The server has answered when something comes back.
    static_cast<void>(receive(server, buffer));
    m_has_cut = true;
    return Passage::closed;
}

CuttingProxy::Passage CuttingProxy::pass_to_client(int server, int client) {
    std::array<char, BUFFER_BYTES> buffer{};
    auto bytes = receive(server, buffer);
    if (bytes.empty()) return Passage::closed;
    if (m_cut.at == ConnectionCut::At::byte && m_bytes + static_cast<std::int64_t>(bytes.size()) > m_cut.number)
        bytes = bytes.substr(0, static_cast<std::size_t>(m_cut.number - m_bytes));
    bool const sent = send_all(client, bytes);
    if (cuts_at_byte(static_cast<std::int64_t>(bytes.size())) || !sent) return Passage::closed;
    return Passage::open;
}

}  // namespace cifra::crash

#include "raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <utility>

namespace cifra::http {
namespace {

constexpr int PATIENCE_MS = 5000;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

void read_head(std::string_view head, RawAnswer& answer) {
    answer.status = std::stoi(std::string(head.substr(9, 3)));
    while (!head.empty()) {
        auto const line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(head.size(), line.size() + 2));
        auto const colon = line.find(": ");
        if (colon != std::string_view::npos)
            answer.headers[lower(std::string(line.substr(0, colon)))] = line.substr(colon + 2);
    }
}

}  // namespace

RawClient::RawClient(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(static_cast<std::uint16_t>(port));
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr*>(&place), sizeof(place)) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

RawClient::RawClient(RawClient&& other) noexcept
    : m_socket(std::exchange(other.m_socket, -1)), m_read(std::move(other.m_read)) {}

RawClient::~RawClient() {
    if (m_socket >= 0) ::close(m_socket);
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        auto const sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::end() {
    ::shutdown(m_socket, SHUT_WR);
}

bool RawClient::fill() {
    pollfd readable{m_socket, POLLIN, 0};
    if (m_socket < 0 || ::poll(&readable, 1, PATIENCE_MS) != 1) return false;
    std::array<char, 16384> buffer{};
    auto const count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (count <= 0) return false;
    m_read.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

RawAnswer RawClient::receive(bool has_body) {
    RawAnswer answer;
    std::size_t end = 0;
    while ((end = m_read.find("\r\n\r\n")) == std::string::npos)
        if (!fill()) return answer;
    read_head(std::string_view(m_read).substr(0, end), answer);
    m_read.erase(0, end + 4);
    auto const length = answer.headers.count("content-length") > 0 && has_body && answer.status != 304
                            ? std::stoul(answer.headers["content-length"])
                            : 0UL;
    while (m_read.size() < length)
        if (!fill()) break;
    answer.body = m_read.substr(0, length);
    m_read.erase(0, length);
    return answer;
}

std::string RawClient::receive_all() {
    while (fill()) {
    }
    return std::exchange(m_read, {});
}

RawAnswer RawClient::get(std::string_view target, std::string_view headers) {
    send("GET " + std::string(target) + " HTTP/1.1\r\nHost: site.example\r\n" + std::string(headers) + "\r\n");
    return receive();
}

bool RawClient::is_closed_within(int milliseconds) {
    pollfd readable{m_socket, POLLIN, 0};
    if (::poll(&readable, 1, milliseconds) != 1) return false;
    char byte = 0;
    return ::recv(m_socket, &byte, 1, 0) <= 0;
}

bool RawClient::take(std::size_t bytes) {
    std::string taken(bytes, '\0');
    auto const count = ::recv(m_socket, taken.data(), bytes, MSG_DONTWAIT);
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

void RawClient::read_slowly(int bytes) {
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof(bytes));
}

}  // namespace cifra::http

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace cifra::http {

/// An answer as it came over the wire.
struct RawAnswer {
    int status = 0;                              ///< 0: none came.
    std::map<std::string, std::string> headers;  ///< Names in lower case.
    std::string body;
};

/// A client that sends what it is told, right or wrong, byte by byte.
class RawClient {
public:
    explicit RawClient(int port);
    RawClient(RawClient&& other) noexcept;
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;
    ~RawClient();

    /// False when the server closed.
    bool send(std::string_view bytes);
    /// Tells the server that nothing more comes.
    void end();
    /// The next answer. \param has_body  false: of a HEAD
    RawAnswer receive(bool has_body = true);
    /// Everything until the server closes, or nothing comes for five seconds.
    std::string receive_all();
    /// Sends a GET with further header lines, each with its line end, and receives the answer.
    RawAnswer get(std::string_view target, std::string_view headers = "");
    /// Takes at most so many bytes, where some are there. False when the server closed.
    bool take(std::size_t bytes);
    /// Whether the server closes within the time.
    bool is_closed_within(int milliseconds);
    /// Takes no more than so many bytes at a time from now on.
    void read_slowly(int bytes);

private:
    bool fill();
    int m_socket = -1;
    std::string m_read;
};

}  // namespace cifra::http

#pragma once

#include "http/server.hpp"
#include "raw_client.hpp"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cifra::http {

/// Settings for tests: any free port, short times.
ServerSettings test_settings();

/// A page of so many bytes that gzip and Brotli make smaller.
std::string long_text(std::size_t bytes);

/// Tries every few milliseconds. False: it is not so within ten seconds.
bool soon(std::function<bool()> const& is_so);

/// A small site and its server:
/// /page       40 KB of HTML
/// /file       40 KB that cannot be compressed, last modified at 1994-11-06T08:49:37Z
/// /big        4 MB that cannot be compressed
/// /gate       is answered once the gate is opened, on the slow threads
/// /accept     says what was accepted, and varies on it
/// /fails      lets an exception out
/// /old        303 to /page
/// /number     a number that rises with each answer made
/// others      404
class Served {
public:
    explicit Served(ServerSettings settings = test_settings());

    RawClient client() const { return RawClient(server->port()); }
    /// The metrics as they are now.
    std::string metrics() const;
    /// The value of one of them; -1: it is not there.
    double metric(std::string const& name) const;
    /// Lets those in who asked for /gate, and all who come later.
    void open_gate();
    /// Waits until so many requests wait for their answers. False: they do not within ten seconds.
    bool wait_for_in_flight(int requests) const;
    /// Everything logged so far, once the server has stopped.
    std::string log();

    std::atomic<std::uint64_t> generation{1};
    std::atomic<int> answers{0};  ///< That were made.

private:
    Response answer(Request const& request);
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_open = false;
    std::string m_log;

public:
    std::unique_ptr<Server> server;  ///< Ends first: it writes to the log until then.
};

}  // namespace cifra::http

#pragma once

#include "http/answers.hpp"
#include "http/io_thread.hpp"
#include "http/wire_answer.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace cifra::http {

/// One reader's connection: reads a request, answers it, reads the next. At rest it takes about a kilobyte. Used by the
/// thread that it belongs to alone.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Instant = std::chrono::steady_clock::time_point;

    Connection(Socket socket, IoThread& thread, Answers& answers);
    ~Connection();

    void start(IoThread::Connections::iterator place);
    /// Answers with an error although nothing was asked, and closes.
    void refuse(int status);
    /// Closes as soon as there is no request to answer.
    void finish();
    /// Closes at once.
    void close();
    void check_deadline(Instant now);
    /// Between requests, with nothing of the next one there.
    bool is_idle() const { return m_state == State::reading && m_input.empty(); }
    /// Where a request is being read, or waited for. A request that dribbles in may have to make room as well.
    bool is_reading() const { return m_state == State::reading; }
    /// Since when it has been idle, or reading.
    Instant since() const { return m_since; }
    /// It belongs to who watches the server, not to a reader.
    bool is_watcher() const { return m_answers.is_for_watchers(); }
    /// Called when it is gone.
    void when_gone(std::function<void()> tell) { m_when_gone = std::move(tell); }

private:
    enum class State { reading, waiting, sending, lingering, closed };

    void wait_readable();
    void on_readable();
    void read_on(std::string_view input);
    void go_on();
    void keep_rest(std::string_view input);
    void respond(RequestHead const& head);
    void on_answer(ServedAnswer const& served);
    void send(ServedAnswer const& served, Conditions const& conditions);
    void send_rest();
    void sent();
    void record(bool whole);
    void linger();
    void discard();
    void set_deadline(int milliseconds);

    Socket m_socket;
    IoThread& m_thread;
    Answers& m_answers;
    IoThread::Connections::iterator m_place;
    std::function<void()> m_when_gone;
    State m_state = State::reading;
    bool m_keep_alive = true;
    bool m_finishing = false;
    bool m_listening = false;  ///< It is told when something can be read.
    bool m_counted = false;    ///< Counted as being answered.
    int m_requests = 0;
    Instant m_deadline{};
    Instant m_since{};
    std::string m_input;         ///< Read and not yet answered; empty at rest.
    std::size_t m_searched = 0;  ///< Of it: without an end of the head.

    std::shared_ptr<Question const> m_question;  ///< While its answer is made.
    Method m_method = Method::get;
    Instant m_asked{};
    ServedAnswer m_served;   ///< What is being sent,
    WireAnswer m_wire;       ///< as it is sent,
    std::string m_tail;      ///< with the end of its head where that was not sent at once;
    std::size_t m_sent = 0;  ///< and of it so many bytes are.
};

}  // namespace cifra::http

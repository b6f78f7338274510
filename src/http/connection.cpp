#include "http/connection.hpp"

#include "http/answer_writer.hpp"
#include "http/metrics.hpp"
#include "http/request_log.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace cifra::http {
namespace {

namespace asio = boost::asio;
using Error = boost::system::error_code;
using std::chrono::steady_clock;

constexpr auto RELAXED = std::memory_order_relaxed;
constexpr int LINGER_MS = 2000;
constexpr int LAST_LINGER_MS = 200;  // when the server stops

bool would_block(Error const& error) {
    return error == asio::error::would_block || error == asio::error::try_again;
}

}  // namespace

Connection::Connection(Socket socket, IoThread& thread, Answers& answers)
    : m_socket(std::move(socket)), m_thread(thread), m_answers(answers) {
    m_thread.parts.metrics.connections.fetch_add(1, RELAXED);
}

Connection::~Connection() {
    m_thread.parts.metrics.connections.fetch_sub(1, RELAXED);
    if (m_when_gone) m_when_gone();
}

void Connection::set_deadline(int milliseconds) {
    m_deadline = steady_clock::now() + std::chrono::milliseconds(milliseconds);
}

void Connection::start(IoThread::Connections::iterator place) {
    m_place = place;
    Error ignored;
    m_socket.non_blocking(true, ignored);
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    set_deadline(m_thread.parts.settings.header_timeout_ms);
    m_since = steady_clock::now();
    wait_readable();
}

void Connection::wait_readable() {
    if (std::exchange(m_listening, true)) return;
    m_socket.async_wait(Socket::wait_read, [self = shared_from_this()](Error const& error) {
        self->m_listening = false;
        if (!error) self->on_readable();
    });
}

void Connection::on_readable() {
    if (m_state == State::lingering) return discard();
    if (m_state != State::reading) return;
    auto& scratch = m_thread.scratch;
    Error error;
    auto const count = m_socket.read_some(asio::buffer(scratch), error);
    if (would_block(error)) return wait_readable();
    if (error) return close();
    if (m_input.empty()) return read_on({scratch.data(), count});
    m_input.append(scratch.data(), count);
    read_on(m_input);
}

/// Answers what is whole in the input, one after the other, and keeps the rest.
void Connection::read_on(std::string_view input) {
    auto const& settings = m_thread.parts.settings;
    bool const begun = !m_input.empty();
    bool answered = false;
    while (m_state == State::reading && !input.empty()) {
        auto const read = m_thread.reader.read(input, m_searched);
        if (read.kind == HeadOutcome::Kind::incomplete) break;
        if (read.kind == HeadOutcome::Kind::refused) {
            m_thread.parts.metrics.refused_malformed.fetch_add(1, RELAXED);
            return refuse(read.status);
        }
        input.remove_prefix(read.length);
        answered = true;
        respond(m_thread.reader.head());
    }
    if (m_state == State::closed || m_state == State::lingering) return;
    keep_rest(input);
    if (m_state != State::reading) return;
    if (answered || !begun) {
        set_deadline(m_input.empty() ? settings.idle_timeout_ms : settings.header_timeout_ms);
        m_since = steady_clock::now();
    }
    wait_readable();
}

/// Goes on with what came while an answer was made or sent; its time begins now.
void Connection::go_on() {
    auto const rest = std::exchange(m_input, std::string());
    read_on(rest);
}

void Connection::keep_rest(std::string_view input) {
    if (input.empty())
        m_input = std::string();
    else if (input.data() >= m_input.data() && input.data() < m_input.data() + m_input.size())
        m_input.erase(0, m_input.size() - input.size());
    else
        m_input.assign(input);
}

void Connection::respond(RequestHead const& head) {
    ++m_requests;
    m_asked = steady_clock::now();
    m_method = head.method;
    m_keep_alive = head.keep_alive && !m_finishing && m_requests < m_thread.parts.settings.requests_per_connection;
    if (auto const served = m_answers.at_once(head)) return send(*served, head.conditions);
    auto request = request_of(head);
    if (!request) return send(m_answers.error(400), head.conditions);
    m_state = State::waiting;
    m_counted = true;
    m_thread.parts.metrics.in_flight.fetch_add(1, RELAXED);
    m_question = std::make_shared<Question const>(Question{std::string(head.target), std::move(*request)});
    m_answers.later(m_question, [self = shared_from_this()](ServedAnswer const& served) {
        asio::post(self->m_thread.context, [self, served] { self->on_answer(served); });
    });
}

void Connection::on_answer(ServedAnswer const& served) {
    if (m_state != State::waiting) return;
    m_state = State::reading;
    if (m_finishing) m_keep_alive = false;
    auto const question = std::move(m_question);
    auto conditions = conditions_of(question->request);
    conditions.method = m_method;
    send(served, conditions);
    if (m_state == State::reading) go_on();
}

/// Most answers go out in this one call, without being copied or remembered.
void Connection::send(ServedAnswer const& served, Conditions const& conditions) {
    m_served = served;
    m_wire = choose(served.answer, conditions);
    auto const& tail = m_thread.tail(m_keep_alive);
    auto const whole = m_wire.sent_head().size() + tail.size() + m_wire.body.size();
    auto const written = write_some(m_socket.native_handle(), m_wire, tail, 0);
    m_sent = written.bytes;
    if (written.failed) {
        record(false);
        return close();
    }
    if (m_sent == whole) return sent();
    m_tail = tail;
    m_state = State::sending;
    send_rest();
}

void Connection::send_rest() {
    auto const& settings = m_thread.parts.settings;
    auto const paced = m_sent * 1000 / static_cast<std::size_t>(std::max(1, settings.slowest_bytes_per_s));
    m_deadline = m_asked + std::chrono::milliseconds(settings.write_timeout_ms) + std::chrono::milliseconds(paced);
    m_socket.async_wait(Socket::wait_write, [self = shared_from_this()](Error const& waited) {
        if (waited || self->m_state != State::sending) return;
        auto& wire = self->m_wire;
        auto const whole = wire.sent_head().size() + self->m_tail.size() + wire.body.size();
        auto const written = write_some(self->m_socket.native_handle(), wire, self->m_tail, self->m_sent);
        self->m_sent += written.bytes;
        if (written.failed) {
            self->record(false);
            return self->close();
        }
        if (self->m_sent < whole) return self->send_rest();
        self->m_state = State::reading;
        self->m_tail = std::string();
        self->sent();
        if (self->m_state == State::reading) self->go_on();
    });
}

void Connection::sent() {
    record(true);
    if (!m_keep_alive) linger();
}

void Connection::record(bool whole) {
    if (m_counted) m_thread.parts.metrics.in_flight.fetch_sub(1, RELAXED);
    m_counted = false;
    auto const took = std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - m_asked).count();
    if (m_served.counts != nullptr) {
        auto const head = m_wire.sent_head().size();
        auto const bytes = whole ? m_wire.body.size() : m_sent > head ? m_sent - head : 0;
        m_served.counts->count(whole ? m_wire.status : 0, took, bytes);
        if (m_thread.parts.settings.log_requests)
            m_thread.parts.log.add(
                {m_served.route, m_method, m_wire.status, bytes, took, m_served.from_cache, m_wire.encoding, whole});
    }
    m_served = {};
    m_wire = {};
}

void Connection::refuse(int status) {
    if (m_state == State::closed) return;
    m_keep_alive = false;
    m_method = Method::get;
    m_asked = steady_clock::now();
    m_state = State::reading;
    if (status == 503 || status == 429) m_thread.parts.metrics.connections_refused.fetch_add(1, RELAXED);
    send(m_answers.error(status), {});
}

void Connection::finish() {
    m_finishing = true;
    if (is_idle()) return close();
    if (m_state == State::lingering) set_deadline(LAST_LINGER_MS);
}

void Connection::check_deadline(Instant now) {
    if (m_state == State::waiting || m_state == State::closed || now < m_deadline) return;
    if (m_state == State::lingering || is_idle()) return close();
    m_thread.parts.metrics.timeouts.fetch_add(1, RELAXED);
    if (m_state == State::reading) return refuse(408);
    record(false);
    close();
}

/// Closing while something unread is there would make the reader lose the answer: first it is told that no more comes,
/// then what it still sends is thrown away.
void Connection::linger() {
    Error error;
    m_socket.shutdown(Socket::shutdown_send, error);
    if (error) return close();
    m_state = State::lingering;
    m_input = std::string();
    set_deadline(m_finishing ? LAST_LINGER_MS : LINGER_MS);
    wait_readable();
}

void Connection::discard() {
    Error error;
    while (!error) m_socket.read_some(asio::buffer(m_thread.scratch), error);
    if (would_block(error)) return wait_readable();
    close();
}

void Connection::close() {
    if (m_state == State::closed) return;
    if (m_counted) m_thread.parts.metrics.in_flight.fetch_sub(1, RELAXED);
    m_counted = false;
    m_state = State::closed;
    Error ignored;
    m_socket.close(ignored);
    m_thread.remove(m_place);
}

}  // namespace cifra::http

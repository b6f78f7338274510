#pragma once

#include "base/result.hpp"
#include "http/answers.hpp"
#include "http/io_thread.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cifra::http {

/// How many connections each address has. For any number of threads.
class AddressCounts {
public:
    explicit AddressCounts(int most) : m_most(most) {}
    /// False: it has as many as it may; then it is not counted.
    bool add(std::string const& address);
    void remove(std::string const& address);
    bool is_limited() const { return m_most > 0; }

private:
    int m_most;
    std::mutex m_mutex;
    std::map<std::string, int> m_counts;
};

/// Takes connections of one address and port, and hands them to the threads in turn. Used by the first of them alone.
class Listener {
public:
    using Threads = std::vector<std::unique_ptr<IoThread>>;

    Listener(Threads& threads, Answers& answers, int most_per_address);
    /// \error usage  the address is none, the port out of range \error io  it cannot be listened on
    base::Result<void> open(std::string const& address, int port);
    int port() const;
    void close();

private:
    void accept();
    void adopt(IoThread& thread, boost::asio::ip::tcp::socket socket);

    Threads& m_threads;
    Answers& m_answers;
    std::shared_ptr<AddressCounts> m_addresses;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    std::size_t m_next = 0;
};

}  // namespace cifra::http

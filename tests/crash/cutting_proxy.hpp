#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace cifra::crash {

/// Where a connection to PostgreSQL is cut.
struct ConnectionCut {
    enum class At {
        nowhere,
        before_commit,  ///< COMMIT does not reach the server.
        after_commit,   ///< COMMIT reaches the server and is answered; the answer does not reach the program.
        byte,           ///< When so many bytes have passed, both ways together.
    };
    At at = At::nowhere;
    std::int64_t number = 1;  ///< Of the COMMIT or the byte, from 1.
};

/// Stands between the program and a server on this machine, and cuts all connections where it is told to; from then on
/// nobody gets through.
class CuttingProxy {
public:
    CuttingProxy(int server_port, ConnectionCut cut);
    ~CuttingProxy();
    CuttingProxy(CuttingProxy const&) = delete;
    CuttingProxy& operator=(CuttingProxy const&) = delete;

    int port() const { return m_port; }
    bool has_cut() const { return m_has_cut; }
    /// What passed so far.
    std::int64_t bytes() const { return m_bytes; }
    std::int64_t commits() const { return m_commits; }

private:
    enum class Passage { open, closed };

    void accept_all();
    void serve(int client);
    Passage pass_to_server(int client, int server);
    Passage pass_to_client(int server, int client);
    bool cuts_at_byte(std::int64_t count);

    int m_server_port;
    ConnectionCut m_cut;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_ends{false};
    std::atomic<bool> m_has_cut{false};
    std::atomic<std::int64_t> m_bytes{0};
    std::atomic<std::int64_t> m_commits{0};
    std::thread m_accepting;
    std::vector<std::thread> m_serving;
};

}  // namespace cifra::crash

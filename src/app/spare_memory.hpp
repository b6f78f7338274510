#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

namespace cifra::app {

/// Gives memory that lies free between others back to the system, once a minute: a server's answers of all sizes come
/// and go, and what the allocator keeps of them would grow for an hour.
class SpareMemory {
public:
    SpareMemory();
    SpareMemory(SpareMemory const&) = delete;
    SpareMemory& operator=(SpareMemory const&) = delete;
    ~SpareMemory();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::thread m_thread;  ///< Last: it uses the others.
};

}  // namespace cifra::app

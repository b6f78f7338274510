#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace cifra::http {

/// Threads that do what they are given, in order, out of a queue that does not grow beyond its bound.
class WorkerPool {
public:
    WorkerPool(int threads, int longest_queue);
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;
    /// Waits for what has been begun; what waits in the queue is not done.
    ~WorkerPool();

    /// False when the queue is full, or the pool is stopping: then it is not done. Work must not fail.
    bool submit(std::function<void()> work);
    /// Takes no more, forgets what waits, and waits for what has been begun.
    void stop();

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_queue;
    std::size_t m_longest;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

}  // namespace cifra::http

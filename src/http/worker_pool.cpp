#include "http/worker_pool.hpp"

#include <utility>

namespace cifra::http {

WorkerPool::WorkerPool(int threads, int longest_queue) : m_longest(static_cast<std::size_t>(longest_queue)) {
    for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
    stop();
}

bool WorkerPool::submit(std::function<void()> work) {
    {
        std::lock_guard const lock(m_mutex);
        if (m_stopping || m_queue.size() >= m_longest) return false;
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
    return true;
}

void WorkerPool::stop() {
    std::deque<std::function<void()>> forgotten;
    {
        std::lock_guard const lock(m_mutex);
        m_stopping = true;
        forgotten.swap(m_queue);
    }
    m_wake.notify_all();
    for (auto& thread : m_threads)
        if (thread.joinable()) thread.join();
}

void WorkerPool::work() {
    while (true) {
        std::function<void()> next;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_stopping) return;
            next = std::move(m_queue.front());
            m_queue.pop_front();
        }
        next();
    }
}

}  // namespace cifra::http

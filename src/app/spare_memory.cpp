#include "app/spare_memory.hpp"

#include <malloc.h>

#include <chrono>

namespace cifra::app {
namespace {

constexpr auto BETWEEN = std::chrono::minutes(1);

}  // namespace

SpareMemory::SpareMemory() : m_thread([this] { run(); }) {}

SpareMemory::~SpareMemory() {
    {
        std::lock_guard const lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void SpareMemory::run() {
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, BETWEEN, [this] { return m_stopping; })) ::malloc_trim(0);
}

}  // namespace cifra::app

#include "app/progress_line.hpp"

#include <fmt/format.h>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace cifra::app {
namespace {

constexpr std::chrono::milliseconds BETWEEN(200);
/// Turns while nobody says how much is done.
constexpr std::array<char, 4> TURNING = {'|', '/', '-', '\\'};

}  // namespace

/// The thread that shows, and what it shows.
class ProgressLine::Showing {
public:
    Showing(std::string what, ProgressSettings const& settings)
        : m_what(std::move(what)), m_settings(settings), m_thread([this] { show(); }) {}
    Showing(Showing const&) = delete;
    Showing& operator=(Showing const&) = delete;
    ~Showing() {
        {
            std::lock_guard const lock(m_mutex);
            m_ended = true;
        }
        m_ends.notify_one();
        m_thread.join();
    }

    void told(std::uint64_t done, std::uint64_t of) {
        m_of = of;
        m_done = done;
    }

private:
    void show() {
        std::unique_lock lock(m_mutex);
        auto const ended = [this] { return m_ended; };
        if (m_ends.wait_for(lock, std::chrono::milliseconds(m_settings.patience_ms), ended)) return;
        std::size_t widest = 0;
        do {
            auto const line = line_now();
            widest = std::max(widest, line.size());
            put(fmt::format("\r{:<{}}", line, widest));
        } while (!m_ends.wait_for(lock, BETWEEN, ended));
        put(fmt::format("\r{:<{}}\r", "", widest));
    }

    std::string line_now() {
        std::uint64_t const of = m_of;
        std::uint64_t const done = m_done;
        if (of == 0) return fmt::format("{} {}", m_what, TURNING[m_turn++ % TURNING.size()]);
        // In floating point, so that no number of bytes is too large for it.
        auto const part = static_cast<double>(std::min(done, of)) / static_cast<double>(of);
        return fmt::format("{}: {} %", m_what, static_cast<int>(part * 100));
    }

    /// A terminal that is gone is no reason to stop.
    void put(std::string const& text) const {
        static_cast<void>(::write(m_settings.descriptor, text.data(), text.size()) < 0);
    }

    std::string m_what;
    ProgressSettings m_settings;
    std::atomic<std::uint64_t> m_done{0};
    std::atomic<std::uint64_t> m_of{0};
    std::size_t m_turn = 0;
    std::mutex m_mutex;
    std::condition_variable m_ends;
    bool m_ended = false;
    std::thread m_thread;  // last: it uses the others
};

ProgressLine::ProgressLine(base::LocalText const& what, base::Language language, ProgressSettings const& settings) {
    if (::isatty(settings.descriptor) == 1) m_showing = std::make_unique<Showing>(what.in(language), settings);
}

ProgressLine::~ProgressLine() = default;

base::Progress ProgressLine::told() {
    if (!m_showing) return {};
    return [showing = m_showing.get()](std::uint64_t done, std::uint64_t of) { showing->told(done, of); };
}

}  // namespace cifra::app

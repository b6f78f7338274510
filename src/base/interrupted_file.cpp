#include "base/interrupted_file.hpp"

#include <sys/types.h>
#include <unistd.h>
#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <cstring>
#include <string>
#include <utility>

namespace cifra::base {
namespace {

/// A handler of signals may allocate nothing, lock nothing and follow no pointer that somebody else may change: paths
/// lie in memory that is there from the beginning.
struct Place {
    std::atomic<bool> taken{false};
    std::atomic<bool> whole{false};  ///< The rest can be read.
    std::array<char, PATH_MAX> path{};
    pid_t program = 0;  ///< A child has a copy of this, and the file is none of its own.
};
static_assert(std::atomic<bool>::is_always_lock_free);

constinit std::array<Place, 16> places{};

void remove_and_end(int signal) {
    auto const program = ::getpid();
    for (auto const& place : places)
        if (place.whole.load() && place.program == program) ::unlink(place.path.data());
    // The signal ends the program now as it would have without us.
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

void answer(int signal) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) return;
    action = {};
    action.sa_handler = remove_and_end;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

}  // namespace

InterruptedFile::InterruptedFile(std::filesystem::path const& path) {
    std::error_code error;
    auto const whole_path = std::filesystem::absolute(path, error).string();
    if (error || whole_path.size() >= PATH_MAX) return;
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto& place = places[i];
        if (place.taken.exchange(true)) continue;
        std::memcpy(place.path.data(), whole_path.c_str(), whole_path.size() + 1);
        place.program = ::getpid();
        place.whole.store(true);
        m_place = i;
        for (int const signal : {SIGINT, SIGTERM, SIGHUP}) answer(signal);
        return;
    }
}

InterruptedFile::InterruptedFile(InterruptedFile&& other) noexcept
    : m_place(std::exchange(other.m_place, std::nullopt)) {}

InterruptedFile::~InterruptedFile() {
    if (!m_place) return;
    places[*m_place].whole.store(false);
    places[*m_place].taken.store(false);
}

}  // namespace cifra::base

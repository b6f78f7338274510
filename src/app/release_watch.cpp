#include "app/release_watch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace cifra::app {
namespace {

constexpr auto BETWEEN_LOOKS = std::chrono::seconds(1);

/// Whatever was released stays released: a database that lacks some of it is a wrong one, or an earlier state.
base::Result<void> check_holds(release::ReleaseArchive const& read, release::ReleaseArchive const& shown) {
    auto const& now = read.entries();
    for (auto const& entry : shown.entries()) {
        if (std::find(now.begin(), now.end(), entry) != now.end()) continue;
        return base::fail(
            base::ErrorCode::bad_input,
            {fmt::format("the release database lacks {}, version {}, which is shown", entry.edition, entry.version),
             fmt::format("a la base de publicaciones le falta {}, versión {}, que se muestra", entry.edition,
                         entry.version)},
            {"put the right database back; or start the portal again to show this one",
             "restituya la base correcta; o reinicie el portal para mostrar esta"});
    }
    return {};
}

}  // namespace

ReleaseWatch::ReleaseWatch(ReleaseSource source, std::string state,
                           std::shared_ptr<release::ReleaseArchive const> shown, WatchReports reports)
    : m_source(std::move(source)),
      m_state(std::move(state)),
      m_shown(std::move(shown)),
      m_reports(std::move(reports)),
      m_thread([this] { run(); }) {}

ReleaseWatch::~ReleaseWatch() {
    {
        std::lock_guard const lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ReleaseWatch::run() {
    std::unique_lock lock(m_mutex);
    while (!m_changed.wait_for(lock, BETWEEN_LOOKS, [this] { return m_stopping; })) {
        lock.unlock();
        look();
        lock.lock();
    }
}

void ReleaseWatch::look() {
    auto const state = m_source.state();
    if (!state) return report(state.error());
    if (*state == m_state && !m_trouble) return;
    auto const looked = read_again();
    if (!looked) return report(looked.error());
    m_state = *state;
    if (std::exchange(m_trouble, std::nullopt)) m_reports.recovered();
}

base::Result<void> ReleaseWatch::read_again() {
    CIFRA_TRY(auto const read, m_source.read());
    if (read->entries() == m_shown->entries()) return {};
    CIFRA_CHECK(check_holds(*read, *m_shown));
    CIFRA_CHECK(m_reports.show(read));
    m_shown = read;
    return {};
}

void ReleaseWatch::report(base::Error const& error) {
    if (m_trouble && *m_trouble == error.message) return;
    m_trouble = error.message;
    m_reports.trouble(error);
}

}  // namespace cifra::app

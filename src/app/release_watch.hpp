#pragma once

#include "app/release_source.hpp"
#include "base/local_text.hpp"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace cifra::app {

/// What comes of looking at a release database. Called by the watching thread.
struct WatchReports {
    /// Something else is published. \error  it cannot be shown; what was shown before stays
    std::function<base::Result<void>(std::shared_ptr<release::ReleaseArchive const>)> show;
    /// The database is in trouble, or another trouble than before; what was shown before stays.
    std::function<void(base::Error const&)> trouble;
    /// The database can be read again.
    std::function<void()> recovered;
};

/// Looks at a release database once a second, so that a new edition appears without a restart, and keeps what is shown
/// whatever becomes of the database.
class ReleaseWatch {
public:
    /// \param state  of the source before `shown` was read
    ReleaseWatch(ReleaseSource source, std::string state, std::shared_ptr<release::ReleaseArchive const> shown,
                 WatchReports reports);
    ReleaseWatch(ReleaseWatch const&) = delete;
    ReleaseWatch& operator=(ReleaseWatch const&) = delete;
    /// Ends watching.
    ~ReleaseWatch();

private:
    void run();
    void look();
    base::Result<void> read_again();
    void report(base::Error const& error);

    ReleaseSource m_source;
    std::string m_state;
    std::shared_ptr<release::ReleaseArchive const> m_shown;
    WatchReports m_reports;
    std::optional<base::LocalText> m_trouble;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::thread m_thread;  ///< Last: it uses the others.
};

}  // namespace cifra::app

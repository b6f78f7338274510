#pragma once

#include "app/release_watch.hpp"
#include "http/site.hpp"
#include "portal/portal.hpp"
#include "release/release_archive.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace cifra::app {

/// A portal as a server serves it, and as what is published comes to it. For any number of threads; outlives both.
class ServedPortal {
public:
    /// \error as portal::Catalogue::make, portal::Portal::make
    static base::Result<std::unique_ptr<ServedPortal>> make(portal::PortalSettings settings,
                                                            std::shared_ptr<release::ReleaseArchive const> archive);

    http::Site site();
    /// What it does when the release database changes. \param write_log  takes whole lines
    WatchReports reports(std::function<void(std::string_view)> write_log);
    /// Releases that are shown.
    std::size_t releases() const { return m_portal->catalogue()->releases().size(); }

private:
    explicit ServedPortal(std::unique_ptr<portal::Portal> portal) : m_portal(std::move(portal)) {}
    http::Health health() const;

    std::unique_ptr<portal::Portal> m_portal;
    std::atomic<std::uint64_t> m_generation{1};
    std::atomic<bool> m_in_trouble{false};
};

}  // namespace cifra::app

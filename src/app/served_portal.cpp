#include "app/served_portal.hpp"

#include "app/clock.hpp"
#include "base/text.hpp"
#include "http/http_date.hpp"
#include "portal/archived_releases.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace cifra::app {
namespace {

base::Result<std::shared_ptr<portal::Catalogue const>> catalogue_of(
    std::shared_ptr<release::ReleaseArchive const> archive) {
    return portal::Catalogue::make(portal::archived_releases(std::move(archive)));
}

/// A line of the log, beside those of requests.
std::string log_line(char const* event, std::string const& words) {
    nlohmann::json const line = {{"time", http::iso_date_time(seconds_since_1970_now())},
                                 {"event", event},
                                 {"words", std::string(base::trim(words))}};
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

base::Result<std::unique_ptr<ServedPortal>> ServedPortal::make(portal::PortalSettings settings,
                                                               std::shared_ptr<release::ReleaseArchive const> archive) {
    CIFRA_TRY(auto catalogue, catalogue_of(std::move(archive)));
    CIFRA_TRY(auto portal, portal::Portal::make(std::move(settings), std::move(catalogue)));
    return std::unique_ptr<ServedPortal>(new ServedPortal(std::move(portal)));
}

http::Site ServedPortal::site() {
    http::Site site;
    site.answer = [this](http::Request const& request) { return m_portal->answer(request); };
    site.is_slow = [this](http::Request const& request) {
        auto const* const route = m_portal->route_of(request);
        return route != nullptr && route->slow;
    };
    site.route_name = [this](http::Request const& request) {
        auto const* const route = m_portal->route_of(request);
        return route == nullptr ? std::string("none") : route->name;
    };
    site.generation = [this] { return m_generation.load(); };
    site.health = [this] { return health(); };
    return site;
}

/// A portal that shows what it showed before serves its readers: it stays in service, and says what is wrong.
http::Health ServedPortal::health() const {
    if (m_in_trouble) return {true, "ok, but the release database cannot be read: what it held before is shown", false};
    if (m_portal->catalogue()->empty()) return {true, "ok, nothing is published yet"};
    return {true, "ok"};
}

WatchReports ServedPortal::reports(std::function<void(std::string_view)> write_log) {
    WatchReports reports;
    reports.show = [this, write_log](auto const& archive) -> base::Result<void> {
        CIFRA_TRY(auto catalogue, catalogue_of(archive));
        m_portal->show(std::move(catalogue));
        // After the catalogue: answers that are kept under the new number are of the new one.
        ++m_generation;
        write_log(log_line("published", std::to_string(archive->entries().size()) + " releases"));
        return {};
    };
    reports.trouble = [this, write_log](base::Error const& error) {
        m_in_trouble = true;
        write_log(log_line("trouble", base::to_string(error, base::Language::en)));
    };
    reports.recovered = [this, write_log] {
        m_in_trouble = false;
        write_log(log_line("recovered", "the release database can be read again"));
    };
    return reports;
}

}  // namespace cifra::app

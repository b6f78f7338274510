#include "app/clock.hpp"
#include "app/release_watch.hpp"
#include "app/say.hpp"
#include "app/serve_command.hpp"
#include "app/served_portal.hpp"
#include "app/spare_memory.hpp"
#include "http/server.hpp"

#include <fmt/format.h>

#include <iostream>
#include <optional>
#include <ostream>
#include <utility>

namespace cifra::app {
namespace {

base::Result<void> check(ServeSettings const& settings) {
    auto const& url = settings.public_url;
    // Whole links are made before a port is found.
    if (settings.port == 0 && url.empty())
        return base::fail(base::ErrorCode::usage,
                          {"with --port 0 nobody knows yet where readers find the portal",
                           "con --port 0 todavía no se sabe dónde encontrarán el portal los lectores"},
                          {"add --public-url https://NAME", "agregue --public-url https://NOMBRE"});
    bool const whole = url.starts_with("https://") || url.starts_with("http://");
    if (url.empty() || (whole && url.find_first_of(" \"<>?#") == std::string::npos)) return {};
    return base::fail(base::ErrorCode::usage,
                      {"--public-url is the address of a site", "--public-url es la dirección de un sitio"},
                      {"write it as https://NAME", "escríbala como https://NOMBRE"});
}

http::ServerSettings server_settings(ServeSettings const& settings) {
    http::ServerSettings server;
    server.address = settings.address;
    server.port = settings.port;
    server.metrics_port = settings.no_metrics ? -1 : settings.metrics_port;
    server.quick_threads = settings.threads;
    server.cache_bytes = static_cast<std::size_t>(settings.cache_mb) << 20U;
    server.behind_tls = settings.behind_tls;
    server.log_requests = !settings.no_log;
    return server;
}

/// "http://127.0.0.1:8080", "http://[::1]:8080"
std::string local_url(std::string const& address, int port) {
    bool const is_ipv6 = address.find(':') != std::string::npos;
    return fmt::format(fmt::runtime(is_ipv6 ? "http://[{}]:{}" : "http://{}:{}"), address, port);
}

std::string public_url(ServeSettings const& settings) {
    auto url = settings.public_url.empty() ? local_url(settings.address, settings.port) : settings.public_url;
    while (url.ends_with('/')) url.pop_back();
    return url;
}

void print_ready(http::Server const& server, ServedPortal const& portal, ServeSettings const& settings,
                 std::ostream& out) {
    out << say(settings.language,
               {"{} editions and versions are served on {}/ until SIGTERM or Ctrl+C\n",
                "{} ediciones y versiones se sirven en {}/ hasta SIGTERM o Ctrl+C\n"},
               portal.releases(), local_url(settings.address, server.port()));
    out.flush();
}

/// Lines for whoever runs the portal, on the standard error.
void write_log(std::string_view lines) {
    std::cerr.write(lines.data(), static_cast<std::streamsize>(lines.size()));
    std::cerr.flush();
}

}  // namespace

base::Result<int> serve(ServeSettings const& settings, std::ostream& out) {
    CIFRA_CHECK(check(settings));
    CIFRA_TRY(auto source, settings.database.empty() ? ReleaseSource::of_workspace(settings.workspace)
                                                     : base::Result<ReleaseSource>(ReleaseSource(settings.database)));
    CIFRA_TRY(auto state, source.state());
    CIFRA_TRY(auto archive, source.read());
    CIFRA_TRY(auto const portal, ServedPortal::make({public_url(settings)}, archive));
    CIFRA_TRY(auto const server, http::Server::start(server_settings(settings), portal->site(),
                                                     {seconds_since_1970_now, write_log, CIFRA_VERSION}));
    ReleaseWatch const watch(std::move(source), std::move(state), std::move(archive), portal->reports(write_log));
    SpareMemory const spare_memory;
    server->run_until_signal([&] { print_ready(*server, *portal, settings, out); });
    return 0;
}

}  // namespace cifra::app

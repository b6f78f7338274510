#include "portal/portal.hpp"

#include "base/assert.hpp"
#include "portal/drawing_fonts.hpp"
#include "portal/error_page.hpp"
#include "portal/mended_address.hpp"
#include "portal/route_families.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace cifra::portal {
namespace {

std::optional<base::Language> language_of(http::PathValues const& values) {
    auto const found = values.find("lang");
    if (found == values.end()) return base::Language::en;
    for (auto const language : base::LANGUAGES)
        if (found->second == base::code_of(language)) return language;
    return std::nullopt;
}

/// The language of an address that no route has: that of its first part, else English.
base::Language language_of(http::Request const& request) {
    bool const spanish = !request.segments.empty() && request.segments.front() == "es";
    return spanish ? base::Language::es : base::Language::en;
}

}  // namespace

std::string const& Asked::value(std::string_view place) const {
    auto const found = path.find(place);
    CIFRA_ASSERT(found != path.end());
    return found->second;
}

Routes all_routes() {
    Routes routes;
    for (auto const family : {page_routes, edition_routes, edition_file_routes, indicator_routes, download_routes,
                              sdmx_routes, feed_routes, asset_routes}) {
        auto of_family = family();
        std::move(of_family.begin(), of_family.end(), std::back_inserter(routes));
    }
    return routes;
}

base::Result<std::unique_ptr<Portal>> Portal::make(PortalSettings settings,
                                                   std::shared_ptr<Catalogue const> catalogue) {
    CIFRA_CHECK(check_drawing_fonts());
    return std::unique_ptr<Portal>(new Portal(std::move(settings), std::move(catalogue)));
}

Portal::Portal(PortalSettings settings, std::shared_ptr<Catalogue const> catalogue)
    : m_settings(std::move(settings)), m_catalogue(std::move(catalogue)) {
    for (auto& route : all_routes()) m_entries.push_back({http::PathPattern(route.pattern), std::move(route)});
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](auto const& a, auto const& b) { return a.pattern.is_more_specific_than(b.pattern); });
}

Portal::Matched Portal::match(http::Request const& request) const {
    for (auto const& entry : m_entries) {
        auto values = entry.pattern.match(request.segments);
        if (values && language_of(*values)) return {&entry.route, std::move(*values)};
    }
    return {};
}

Route const* Portal::route_of(http::Request const& request) const {
    return match(request).route;
}

void Portal::show(std::shared_ptr<Catalogue const> catalogue) {
    std::atomic_store(&m_catalogue, std::move(catalogue));
}

http::Response Portal::answer(http::Request const& request) const {
    auto const published = catalogue();
    auto const [route, values] = match(request);
    auto const language = route != nullptr ? *language_of(values) : language_of(request);
    Asked const asked{request, values, *published, m_settings, language};
    if (route == nullptr) {
        auto const mended = mended_address(request, [&](auto const& other) { return route_of(other) != nullptr; });
        return mended ? *mended : not_found_page(asked);
    }
    if (published->empty() && !route->without_editions) return nothing_published_page(asked);
    return route->answer(asked);
}

}  // namespace cifra::portal

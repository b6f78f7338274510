#include "portal/route_families.hpp"

#include "portal/api_page.hpp"
#include "portal/openapi.hpp"
#include "portal/page.hpp"
#include "portal/preferred_language.hpp"
#include "portal/sdmx_availability.hpp"
#include "portal/sdmx_data.hpp"
#include "portal/sdmx_structure.hpp"

#include <initializer_list>
#include <memory>

namespace cifra::portal {
namespace {

constexpr char const* BASE = "/sdmx/3.0";

using Answer = http::Response (*)(Asked const&, SdmxIndex const&);

http::Response data(Asked const& asked, SdmxIndex const& index) {
    return sdmx_data(asked, index);
}

/// Answers with what was published, whatever was.
http::Response answered(Asked const& asked, SdmxIndexes& indexes, Answer answer) {
    if (asked.catalogue.empty())
        return sdmx_error(asked, 503,
                          {"the figures will stand here once the first edition is published",
                           "las cifras estarán aquí cuando se publique la primera edición"});
    auto const index = indexes.of(asked.catalogue);
    // The question has not been looked at: whatever failed is no fault of it.
    return index ? answer(asked, **index) : sdmx_own_fault(asked);
}

/// Adds the addresses of one kind of question: parts of the path may be left out from the end on.
void add_paths(Routes& routes, Route const& whole, std::initializer_list<char const*> places) {
    auto const add = [&](std::string const& pattern) {
        auto route = whole;
        route.pattern = pattern;
        routes.push_back(std::move(route));
    };
    auto path = whole.pattern;
    add(path);
    add(path + "/");
    for (auto const* const place : places) {
        path += "/{" + std::string(place) + "}";
        add(path);
        add(path + "/");
    }
}

http::Response not_offered(Asked const& asked) {
    auto const& segments = asked.request.segments;
    auto const what = segments.size() > 2 ? segments[2] : std::string();
    for (auto const* const known : {"schema", "metadata", "registration"})
        if (what == known)
            return sdmx_error(asked, 501,
                              {std::string(known) + " is not offered; there are data, structure and availability",
                               std::string(known) + " no se ofrece; hay data, structure y availability"});
    return sdmx_error(asked, 404,
                      {"write /sdmx/3.0/ and then data, structure or availability",
                       "escriba /sdmx/3.0/ y luego data, structure o availability"});
}

http::Response to_reference(Asked const& asked) {
    auto const spanish = preferred_language(asked.request.header("accept-language")) == base::Language::es;
    auto response = see_other(spanish ? "/es/api" : "/en/api");
    response.vary = {"accept-language"};
    return response;
}

}  // namespace

Routes sdmx_routes() {
    auto const indexes = std::make_shared<SdmxIndexes>();
    auto const route = [&](char const* name, std::string const& path, Answer answer) {
        return Route{name, BASE + path,
                     [indexes, answer](Asked const& asked) { return answered(asked, *indexes, answer); }, true, true};
    };
    Routes routes;
    add_paths(routes, route("sdmx_data", "/data", data), {"context", "agencyID", "resourceID", "version", "key"});
    add_paths(routes, route("sdmx_structure", "/structure", sdmx_structure),
              {"structureType", "agencyID", "resourceID", "version", "itemID"});
    add_paths(routes, route("sdmx_availability", "/availability", sdmx_availability),
              {"context", "agencyID", "resourceID", "version", "key", "componentID"});
    for (auto const* const pattern : {"/sdmx/{rest...}", "/sdmx/3.0/{rest...}"})
        routes.push_back({"sdmx_other", pattern, not_offered, false, true});
    for (auto const* const pattern : {"/sdmx", "/sdmx/", "/sdmx/3.0", "/sdmx/3.0/"})
        routes.push_back({"sdmx", pattern, to_reference, false, true});
    routes.push_back({"interface", "/{lang}/api", api_page});
    routes.push_back({"interface description", "/openapi.json", openapi});
    return routes;
}

}  // namespace cifra::portal

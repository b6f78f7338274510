#include "crawler.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "published.hpp"

#include <algorithm>
#include <deque>

namespace crawler {
namespace {

namespace base = cifra::base;
namespace http = cifra::http;
namespace portal = cifra::portal;

/// Places of SDMX and what asks for everything there.
constexpr std::pair<char const*, char const*> EVERYTHING[] = {
    {"{context}", "dataflow"}, {"{structureType}", "dataflow"},
    {"{agencyID}", "*"},       {"{resourceID}", "*"},
    {"{itemID}", "none"},      {"{key}", "*"},
    {"{componentID}", "*"},    {"{rest...}", "none"}};

/// What ends an address in HTML, XML, JSON, CSS and texts.
constexpr char const* ENDS = "\"'<>() \n\t\\";

std::string plain(std::string address) {
    address = base::replace_all(std::move(address), "&amp;", "&");
    // Code to be copied stands on pages with its quotes escaped.
    address = address.substr(0, address.find("&quot;"));
    return address.substr(0, address.find('#'));
}

/// Relative addresses: bundles of files link to each other.
std::string joined(std::string const& page, std::string const& link) {
    if (link.starts_with("/")) return link;
    auto const path = page.substr(0, page.find('?'));
    if (link.starts_with("?")) return path + link;
    return path.substr(0, path.rfind('/') + 1) + link;
}

void add_attributes(std::string const& body, std::string const& page, std::vector<std::string>& links) {
    for (auto const* const attribute : {"href=\"", "src=\"", "action=\""})
        for (auto at = body.find(attribute); at != std::string::npos; at = body.find(attribute, at + 1)) {
            auto const begin = at + std::string_view(attribute).size();
            auto const link = body.substr(begin, body.find('"', begin) - begin);
            bool const elsewhere = link.find(':') != std::string::npos || link.empty() || link.starts_with("#");
            if (!elsewhere) links.push_back(plain(joined(page, link)));
        }
}

std::vector<std::string> links_in(http::Response const& response, std::string const& address) {
    auto links = links_of(response.body, portal::PortalSettings{}.public_url);
    if (response.content_type.starts_with("text/html")) add_attributes(response.body, address, links);
    for (auto const& header : response.headers)
        if (header.name == "Location") links.push_back(plain(joined(address, header.value)));
    return links;
}

}  // namespace

std::vector<std::string> beginnings() {
    std::vector<std::string> addresses{"/"};
    for (auto const& route : portal::all_routes())
        for (auto const* const language : {"en", "es"}) {
            auto address = base::replace_all(route.pattern, "{lang}", language);
            for (auto const& [place, value] : EVERYTHING) address = base::replace_all(std::move(address), place, value);
            // Elsewhere a version is a number.
            if (address.starts_with("/sdmx/")) address = base::replace_all(std::move(address), "{version}", "*");
            if (address.find('{') == std::string::npos) addresses.push_back(address);
        }
    std::sort(addresses.begin(), addresses.end());
    addresses.erase(std::unique(addresses.begin(), addresses.end()), addresses.end());
    return addresses;
}

std::vector<std::string> links_of(std::string const& body, std::string const& public_url) {
    std::vector<std::string> links;
    for (auto at = body.find(public_url + "/"); at != std::string::npos; at = body.find(public_url + "/", at + 1)) {
        auto const begin = at + public_url.size();
        links.push_back(plain(body.substr(begin, body.find_first_of(ENDS, begin) - begin)));
    }
    return links;
}

Answers crawl(portal::Portal const& portal, std::vector<std::string> const& beginnings, Limits limits) {
    Answers answers;
    std::map<std::string, std::size_t> of_route;
    std::deque<std::string> waiting(beginnings.begin(), beginnings.end());
    std::set<std::string> seen(beginnings.begin(), beginnings.end());
    while (!waiting.empty()) {
        auto const address = waiting.front();
        waiting.pop_front();
        auto const request = http::read_target(address);
        if (!request) continue;
        auto const* const route = portal.route_of(*request);
        if (++of_route[route == nullptr ? "none" : route->pattern] > limits.addresses_per_route) continue;
        if (limits.before) limits.before(address);
        auto response = portal.answer(*request);
        for (auto& link : links_in(response, address))
            if (seen.insert(link).second) waiting.push_back(std::move(link));
        answers.emplace(address, std::move(response));
    }
    return answers;
}

std::set<std::string> routes_not_walked(portal::Portal const& portal, Answers const& answers) {
    std::set<std::string> patterns;
    for (auto const& route : portal::all_routes()) patterns.insert(route.pattern);
    for (auto const& [address, answer] : answers) {
        auto const request = http::read_target(address);
        if (auto const* const route = request ? portal.route_of(*request) : nullptr) patterns.erase(route->pattern);
    }
    return patterns;
}

}  // namespace crawler

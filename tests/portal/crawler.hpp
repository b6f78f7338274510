#pragma once

#include "portal/portal.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Walks through a portal as a search engine does, without a socket.
namespace crawler {

/// What a portal answers, by address.
using Answers = std::map<std::string, cifra::http::Response>;

/// How far a walk goes.
struct Limits {
    std::size_t addresses_per_route = 30;              ///< Filters have more addresses than anybody can ask for.
    std::function<void(std::string const&)> before{};  ///< Told of each address before it is asked.
};

/// Addresses at which a walk begins: those of every route that has no place but the language, in both languages, and
/// those of SDMX with everything asked for.
std::vector<std::string> beginnings();

/// Asks the beginnings, then whatever the answers link to, in order of discovery: of each route so many addresses as
/// the limits say, the beginnings counted among them. Addresses of other sites are left out.
Answers crawl(cifra::portal::Portal const& portal, std::vector<std::string> const& beginnings, Limits limits = {});

/// Names of the routes that no address of a walk went to.
std::set<std::string> routes_not_walked(cifra::portal::Portal const& portal, Answers const& answers);

/// Addresses in a text that lead to the portal: whatever stands between quotes or tags and begins with '/' or the
/// portal's own address.
std::vector<std::string> links_of(std::string const& body, std::string const& public_url);

}  // namespace crawler

#pragma once

#include "portal/error_page.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// Something that an address can name, and the link to it.
struct Named {
    std::string id;
    PageLink link;
};

/// Links that a reader who wrote `id` may have meant: the nearest id or title first; where none is near, all of a few.
std::vector<PageLink> nearest_links(std::string const& id, std::vector<Named> const& known);

/// The answer where nothing is called `id`: 301 to what differs from it in capitals alone; else 404 with the nearest.
http::Response near_page(Asked const& asked, std::string const& id, std::vector<Named> const& known);

}  // namespace cifra::portal

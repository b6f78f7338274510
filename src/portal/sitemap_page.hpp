#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// Every page for search engines, with its address in the other language. \source sitemaps.org 0.9
http::Response sitemap(Asked const& asked);

/// What search engines may read: everything but what a search gives.
http::Response robots(Asked const& asked);

}  // namespace cifra::portal

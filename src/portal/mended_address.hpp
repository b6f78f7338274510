#pragma once

#include "http/request.hpp"
#include "http/response.hpp"

#include <functional>
#include <optional>

namespace cifra::portal {

/// A redirect for an address that no route has, but would with a small mend: without the '/' at a page's end (301), or
/// with the reader's language before it (302). Nothing where neither helps. \param has_route  whether a request has a
/// route
std::optional<http::Response> mended_address(http::Request const& request,
                                             std::function<bool(http::Request const&)> const& has_route);

}  // namespace cifra::portal

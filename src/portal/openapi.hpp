#pragma once

#include "portal/asked.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace cifra::portal {

/// The OpenAPI 3.1 document of what software may ask of this portal, in one language: what there is a route for.
/// Besides OpenAPI's members an operation has `x-route` (the route's pattern), `x-also` (patterns that answer alike)
/// and `x-examples` (words, address).
/// \source OpenAPI Initiative, OpenAPI Specification 3.1.0
nlohmann::ordered_json openapi_document(Asked const& asked, base::Language language);

/// /openapi.json
http::Response openapi(Asked const& asked);

}  // namespace cifra::portal

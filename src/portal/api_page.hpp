#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// /{lang}/api: the interface's description to read, made from its OpenAPI document.
http::Response api_page(Asked const& asked);

}  // namespace cifra::portal

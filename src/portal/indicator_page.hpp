#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// The page of an indicator: the figures that its query asks for as chart, map or table, and all that a reader wants to
/// know around them. Another spelling of a view leads to its own one; an unknown indicator or code gets what is near
/// it.
http::Response indicator_page(Asked const& asked);

/// The same figures alone, to stand in a frame of another site's page.
http::Response embedded_indicator(Asked const& asked);

}  // namespace cifra::portal

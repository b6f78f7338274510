#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// What a search finds, `?q=`: in either language, without regard to accents and case, with room for a typo.
http::Response search_page(Asked const& asked);

}  // namespace cifra::portal

#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// The first page: key figures of the newest edition, the areas of work, the newest editions.
http::Response home_page(Asked const& asked);

}  // namespace cifra::portal

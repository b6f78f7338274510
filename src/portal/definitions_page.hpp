#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// Every indicator, every code list with its codes, the marks and the statuses, each with its meaning and an anchor.
http::Response definitions_page(Asked const& asked);

}  // namespace cifra::portal

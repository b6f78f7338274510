#pragma once

#include "portal/page.hpp"

#include <vector>

namespace cifra::portal {

/// Pages that a reader may have meant whose address leads nowhere, found by the words of its path; at most a few, and
/// none where nothing is published.
std::vector<PageLink> links_for_path(Asked const& asked);

}  // namespace cifra::portal

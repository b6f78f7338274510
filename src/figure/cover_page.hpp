#pragma once

#include "figure/page_flow.hpp"

namespace cifra::figure {

/// The title page: headline, purpose and the first figure's parts on a navy band; below it the key figures with their
/// coverage and the members with their national bodies. Members that it has no room for follow on pages of their own.
/// \error bad_input  a text has no room (it is named)
base::Result<std::vector<Page>> cover_pages(EditionSource const& source, Fonts const& fonts);

}  // namespace cifra::figure

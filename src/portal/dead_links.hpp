#pragma once

#include "figure/scene.hpp"

namespace cifra::portal {

/// Takes away links to places that a page does not have: a note whose mark stands in a part that is not drawn leads
/// back to nowhere, and a PDF must not hold such a link.
void drop_dead_links(figure::Page& page);

}  // namespace cifra::portal

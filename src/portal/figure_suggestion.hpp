#pragma once

#include "portal/page.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// Figures that a reader may have meant whose key has an unknown code, or of which no release speaks: the nearest key
/// of which one does, else its indicator. \param text  As to_string(CellKey) spells keys.
std::vector<PageLink> figure_suggestions(Asked const& asked, std::string const& text);

}  // namespace cifra::portal

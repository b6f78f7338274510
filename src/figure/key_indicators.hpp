#pragma once

#include "figure/edition_source.hpp"

#include <vector>

namespace cifra::figure {

/// The indicators with a key figure that is shown for the coalition, in the programme's order, each once.
std::vector<programme::Indicator const*> key_indicators(EditionSource const& source);

}  // namespace cifra::figure

#pragma once

#include "portal/asked.hpp"
#include "portal/template.hpp"

namespace cifra::portal {

/// The indicators of a section for its page: name, message, definition, a card for each table with a small chart.
Data area_indicators(Asked const& asked, programme::Section const& section);

/// Figures of a section that stand in no total, as rows of a table.
Data single_figures(Asked const& asked, programme::Section const& section);

}  // namespace cifra::portal

#pragma once

#include "portal/asked.hpp"
#include "portal/template.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// The indicators that speak for a section, or, with null, for the whole programme: its key figures; where none of
/// them is shown, the first few whose total is. In the edition's order.
std::vector<programme::Indicator const*> leading_indicators(Asked const& asked, programme::Section const* section);

/// Their totals for the coalition as a list of HTML: number, what it counts, who reports, the years. Empty where none
/// is shown.
std::string key_list_html(Asked const& asked, std::vector<programme::Indicator const*> const& indicators);

}  // namespace cifra::portal

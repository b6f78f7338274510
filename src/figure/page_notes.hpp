#pragma once

#include "figure/chart.hpp"
#include "release/notes.hpp"

#include <string>
#include <vector>

namespace cifra::figure {

/// Notes under a rule in two columns, in the order of their numbers; each links back to its first mark. A note that
/// explains a mark opens with it.
/// \param ids  Of notes; those that `notes` lacks are left out.
/// \error bad_input  a word is wider than a column
base::Result<Drawing> page_notes(std::vector<release::Note> const& notes, std::vector<std::string> const& ids,
                                 double width, ChartContext const& context);

}  // namespace cifra::figure

#pragma once

#include "base/result.hpp"
#include "restricted/counted_table.hpp"

#include <vector>

namespace cifra::protect {

/// Lets a table of which cells are withheld pass when no reader can compute one of them: by elimination and by bounds,
/// from what is shown and from how the table's entries lie in one another, as attack:: does of a published edition.
/// Shares nothing with the search that chose the cells. Of more than 2,000 withheld cells that hang together only
/// bounds are tried. \param withheld  by place in the table \error disclosive  withheld cells follow; how many is said,
/// not which or what
base::Result<void> check_suppressed(restricted::CountedTable const& table, std::vector<bool> const& withheld);

}  // namespace cifra::protect

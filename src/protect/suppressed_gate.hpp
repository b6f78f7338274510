#pragma once

#include "base/result.hpp"
#include "restricted/counted_table.hpp"

#include <cstdint>
#include <vector>

namespace cifra::protect {

/// Lets a table of which cells are withheld pass when no reader can compute a small one: by elimination and by bounds,
/// from what is shown and from how the table's entries lie in one another, as attack:: does of a published edition.
/// Shares nothing with the search that chose the cells. Of more than 2,000 withheld cells that hang together only
/// bounds are tried.
/// \param withheld   by place in the table
/// \param threshold  counts from 1 to one less are small
/// \returns          Places of withheld cells that follow and are not small, in order: they may as well be shown.
/// \error disclosive  small counts follow; how many is said, not which or what
base::Result<std::vector<std::size_t>> check_suppressed(restricted::CountedTable const& table,
                                                        std::vector<bool> const& withheld, std::int64_t threshold);

}  // namespace cifra::protect

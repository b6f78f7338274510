#pragma once

#include "attack/perturbed_cells.hpp"
#include "restricted/counted_table.hpp"

#include <vector>

namespace cifra::protect {

/// What a reader knows of a sum: where parts overlap, each of them alone is no more than the whole.
void add_reader_sums(restricted::EntrySum const& sum, std::vector<attack::CellSum>& known);

/// The same of all sums of a table. \param sums  by dimension
std::vector<attack::EntrySum> reader_sums(std::vector<std::vector<restricted::EntrySum>> const& sums);

}  // namespace cifra::protect

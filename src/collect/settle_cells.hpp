#pragma once

#include "collect/row_mapper.hpp"

#include <vector>

namespace cifra::collect {

/// Decides what becomes of rows that give a figure for the same cell. One row of each cell stays an observation; the
/// others are merged into it, or all of them are rejected:
/// - the same figure twice is one (`duplicate`);
/// - parts of one rule are added up (`part`); when one part is withheld or missing, so is the sum;
/// - different figures are a `conflict`, and figures whose relation the source leaves open are `unclear_parts`: none of
///   them is believed.
/// \param rows  in the order of the file; outcome, reason and lines of each are set, and values of sums
void settle_cells(std::vector<MappedRow>& rows);

}  // namespace cifra::collect

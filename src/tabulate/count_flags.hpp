#pragma once

#include "tabulate/count_combinations.hpp"
#include "tabulate/flag_layout.hpp"

namespace cifra::tabulate {

/// The rows by which the cube's sets of three with a flag are to be counted, or nothing when blocks are.
std::optional<FlagLayout> rows_for_flags(CodedRecords const& records, CombinationCube const& cube, FlagDesign design);

/// Counts records into the cube's tables of all sets of three with a flag (docs/methods/covering_blocks.md).
/// \param threads  at least 1; the result does not depend on it
void count_flags(CodedRecords const& records, FlagLayout const& layout, int threads, CombinationCube& cube);

}  // namespace cifra::tabulate

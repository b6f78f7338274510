#pragma once

#include "tabulate/combination_cube.hpp"
#include "tabulate/flag_rows.hpp"

namespace cifra::tabulate {

/// Fills the cube's tables of all sets of three with a flag from the rows that counted every record. Who does not hold
/// a flag is everybody less who holds it.
void fill_flag_tables(FlagLayout const& layout, FlagRows const& rows, CombinationCube& cube);

}  // namespace cifra::tabulate

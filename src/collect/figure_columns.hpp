#pragma once

#include "base/problems.hpp"
#include "programme/programme.hpp"
#include "sdmx/csv.hpp"

#include <vector>

namespace cifra::collect {

/// The columns of a dataflow's file after the first three.
/// \param defined  with the column DEFINITION, which may be left out
std::vector<sdmx::CsvColumn> figure_columns(programme::Dataflow const& flow, bool defined);

/// Checks that a file has exactly the columns of its dataflow, each of the right kind.
/// A column that does not belong is compared with those that are missing.
/// \param header  where the header stands
void check_columns(std::vector<sdmx::CsvColumn> const& columns, programme::Dataflow const& flow,
                   base::Where const& header, base::Problems& problems);

}  // namespace cifra::collect

#pragma once

#include "programme/programme.hpp"
#include "release/released_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::release {

/// Reads the rows of the data.csv of an earlier release in terms of a programme that may have changed since: rows for
/// which it has no dataflow, area, indicator or code, or which it now counts in another unit, are left out. Rule and
/// origin stay empty. Far quicker than read_figures, since what was released is not checked again.
/// \param file  for messages only
/// \returns The figures in the order of the file.
/// \error bad_input  with file and line: no CSV, a column that is missing, a value or status that is none
base::Result<std::vector<ReleasedObservation>> read_former_figures(programme::Programme const& programme,
                                                                   std::string_view text, std::string const& file);

}  // namespace cifra::release

#pragma once

#include "programme/programme.hpp"
#include "release/released_table.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// Whether COVERAGE may name who is no member any more: figures of earlier years may.
enum class FormerMembers { refused, allowed };

/// Reads the rows of data.csv; rule and origin stay empty, they stand in edition.json.
/// \param file  for messages only
/// \returns The figures in the order of the file.
/// \error bad_input  with file and line: other columns than data_csv writes, a structure, area, indicator or code that
///                   the programme does not have, a status letter that does not exist, a value and a reason at once or
///                   neither, a figure twice
base::Result<std::vector<ReleasedObservation>> read_figures(programme::Programme const& programme,
                                                            std::string_view text, std::string const& file,
                                                            FormerMembers former = FormerMembers::refused);

}  // namespace cifra::release

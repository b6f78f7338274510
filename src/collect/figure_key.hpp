#pragma once

#include "base/problems.hpp"
#include "programme/programme.hpp"
#include "sdmx/csv.hpp"

namespace cifra::collect {

/// Reads the key of a figure from the columns of its row. An unknown code is a problem with the nearest known one, or
/// with the column to which it belongs.
programme::CellKey read_figure_key(programme::Programme const& programme, programme::Dataflow const& flow,
                                   sdmx::CsvFile const& rows, sdmx::CsvRow const& row, base::Where const& where,
                                   base::Problems& problems);

/// The codes that a column of the dataflow may hold: REF_AREA, INDICATOR or one of its dimensions.
std::vector<std::string> codes_of(programme::Programme const& programme, programme::Dataflow const& flow,
                                  std::string const& column);

/// The plain text of a row's column. Needs the column.
std::string const& plain_field(sdmx::CsvFile const& rows, sdmx::CsvRow const& row, std::string_view column);

}  // namespace cifra::collect

#pragma once

#include "base/problems.hpp"
#include "sdmx/csv.hpp"

#include <string_view>
#include <vector>

namespace cifra::sdmx {

/// The fields that come before those of the file's columns: STRUCTURE, STRUCTURE_ID, ACTION.
inline constexpr std::size_t LEADING_FIELDS = 3;

/// Reads the names in the header into the columns after the first three fields.
/// \error bad_input  as read_csv says of the header
base::Result<std::vector<CsvColumn>> read_csv_header(std::vector<std::string_view> const& names,
                                                     base::Where const& where);

/// Fills a row from its fields. Needs as many fields as the header has. What was in the row before is overwritten, so
/// that one row can serve for many.
/// \returns false when a field is not written as its column wants it, which is then a problem
bool fill_csv_row(std::vector<std::string_view> const& fields, std::vector<CsvColumn> const& columns,
                  base::Where const& where, CsvRow& row, base::Problems& problems);

}  // namespace cifra::sdmx

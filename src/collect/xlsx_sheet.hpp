#pragma once

#include "collect/zip_parts.hpp"

#include <string>
#include <vector>

namespace cifra::collect {

/// What the cells of a workbook's sheets refer to.
struct XlsxTables {
    std::vector<std::string> strings;  ///< Shared texts by index.
    std::vector<bool> dates;           ///< Whether each style shows dates.
};

/// Fills in the cells and merged cells of a sheet, by row, then column.
/// \param cells_read  cells of the sheets before this one; grows by those of this one
/// \error bad_input  as read_xml_part; a cell that no sheet can have, or that stands twice or in the row of another; an
///                   index without a shared text; more cells than the limit
/// \source ECMA-376, Part 1, 18.3.1
base::Result<void> read_xlsx_sheet(ZipParts& parts, std::string const& part, XlsxTables const& tables,
                                   std::size_t& cells_read, Sheet& sheet);

}  // namespace cifra::collect

#pragma once

#include "collect/workbook.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <filesystem>

namespace cifra::collect {

/// Reads the file of a national return, whatever form it came in: the template as .xlsx (also saved by LibreOffice),
/// the template as .csv, or SDMX-CSV 2.0 rows of one area and year. The form is told by the content, not by the name.
/// Every cell that is meant to be filled becomes an observation or is named by a finding (restricted::CellAccount);
/// what is wrong with a cell never stops the reading of the others.
/// \error not_found  there is no such file
/// \error bad_input  as read_xlsx; or the file is none of the three forms; or it belongs to another programme
base::Result<restricted::NationalReturn> read_return(programme::Programme const& programme,
                                                     std::filesystem::path const& path,
                                                     ReadingLimits const& limits = {});

}  // namespace cifra::collect

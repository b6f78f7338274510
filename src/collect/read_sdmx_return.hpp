#pragma once

#include "collect/workbook.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

namespace cifra::collect {

/// True when a file of lines begins as SDMX-CSV does.
bool is_sdmx_csv(Sheet const& sheet);

/// Reads a return of one member and year from SDMX-CSV 2.0: rows of one dataflow, or of several with the columns of
/// all of them. A row that is wrong becomes findings with line and column. What is expected is what the file has rows
/// for.
/// \param sheet  the file, whatever divided its fields
/// \error bad_input  as sdmx::read_csv; no row; columns that are missing; rows of another programme only; no row of a
///                   member and a year
base::Result<restricted::NationalReturn> read_sdmx_return(programme::Programme const& programme, Sheet const& sheet,
                                                          std::string const& file_name);

}  // namespace cifra::collect

#pragma once

#include "collect/workbook.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::collect {

/// A CSV file as a sheet.
struct CsvSheet {
    /// Without a name. A cell's row is the line where its record begins, so that lines within quotation marks and empty
    /// lines leave rows out; its column counts fields. Every cell is a text: whether "1.652" is a number, and which, is
    /// not for the file to say.
    Sheet sheet;
    char delimiter = ',';                ///< ',', ';' or a tab.
    std::vector<base::LocalText> notes;  ///< What the reader took for granted, for its sender to check.
};

/// Reads a CSV file as programs of any country save it: encodings as in decode_text; fields divided by commas,
/// semicolons or tabs, told from the first lines or a first line "sep=;"; quotation marks as in RFC 4180; lines that
/// end in LF, CRLF or CR. Records may differ in length. \param file  for messages only \error bad_input  empty; not a
/// text; too large; more rows or columns than a sheet can have, or more fields than the
///                   limit of cells; an unclosed quotation mark, or text after a closing one
/// \source RFC 4180
base::Result<CsvSheet> read_csv_sheet(std::string_view bytes, std::string const& file,
                                      ReadingLimits const& limits = {});

}  // namespace cifra::collect

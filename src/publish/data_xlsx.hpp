#pragma once

#include "publish/data_xlsx_workbook.hpp"
#include "publish/edition_view.hpp"

namespace cifra::publish {

/// data.xlsx as values: a sheet to read first (what it is, source, licence, what each sign means), one sheet a dataflow
/// with labels in both languages and codes, and the notes.
XlsxDocument data_workbook(EditionView const& view);

/// data.xlsx as bytes.
/// \error io  as write_xlsx
base::Result<std::string> data_xlsx(EditionView const& view);

}  // namespace cifra::publish

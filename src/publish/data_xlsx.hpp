#pragma once

#include "publish/data_xlsx_workbook.hpp"
#include "publish/edition_view.hpp"

namespace cifra::publish {

/// data.xlsx as values: a sheet to read first (what it is, source, licence, what each sign means), one sheet a dataflow
/// with labels in both languages and codes, and the notes.
/// \param note_order  Ids of the notes by their numbers on the page; empty: the view's order.
XlsxDocument data_workbook(EditionView const& view, std::vector<std::string> const& note_order = {});

/// data.xlsx as bytes.
/// \error io  as write_xlsx
base::Result<std::string> data_xlsx(EditionView const& view, std::vector<std::string> const& note_order = {});

}  // namespace cifra::publish

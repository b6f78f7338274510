#pragma once

#include "portal/view_figures.hpp"
#include "publish/data_xlsx_workbook.hpp"

namespace cifra::portal {

/// A view as a workbook: its figures, its notes, and where they are from.
publish::XlsxDocument view_workbook(Asked const& asked, ViewFigures const& figures);

}  // namespace cifra::portal

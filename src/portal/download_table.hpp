#pragma once

#include "figure/series.hpp"
#include "portal/view_figures.hpp"

namespace cifra::portal {

/// A view as a table set in type: as on the page, rows of areas or categories, columns of years.
figure::TableSeries view_table_series(Asked const& asked, ViewFigures const& figures);

}  // namespace cifra::portal

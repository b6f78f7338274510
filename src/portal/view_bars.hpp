#pragma once

#include "figure/series.hpp"
#include "portal/view_picture.hpp"

#include <vector>

namespace cifra::portal {

/// A row of a view's last year as a bar.
figure::BarRow bar_row(ViewRow const& row, base::Language language);

/// One year as bars: countries by size, or the categories of each area.
std::vector<ViewPicture> view_bars(Asked const& asked, ViewFigures const& figures);

}  // namespace cifra::portal

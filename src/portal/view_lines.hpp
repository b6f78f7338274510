#pragma once

#include "portal/view_picture.hpp"

#include <vector>

namespace cifra::portal {

/// Several years: up to four rows as lines in one plot, more as small plots of one scale. Years that do not follow each
/// other are bars: a line between them would draw what is not known. The region's rows stand in a picture of their own
/// before those of the countries.
std::vector<ViewPicture> view_lines(Asked const& asked, ViewFigures const& figures);

}  // namespace cifra::portal

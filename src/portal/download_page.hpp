#pragma once

#include "figure/scene.hpp"
#include "portal/view_figures.hpp"

namespace cifra::portal {

/// A view as one page, for files of pictures and for paper: message, what is shown, the drawings or the table, notes,
/// source and licence. As high as it must be, at least `least_height` points.
/// \param with_table  The table as well where drawings are shown and it has room. Without it, a page of a map has its
/// year and areas alone; and where nothing can be drawn, the table stands in place of the drawings.
/// \error bad_input  a text has a character that the fonts lack
base::Result<figure::Page> view_page(Asked const& asked, ViewFigures const& figures, bool with_table,
                                     double least_height);

}  // namespace cifra::portal

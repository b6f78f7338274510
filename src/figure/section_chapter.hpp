#pragma once

#include "figure/page_plan.hpp"

namespace cifra::figure {

/// An area of work as chapters: one for each indicator with a key figure, or one for all where there is none. The first
/// has, after its charts, what of the section cannot be shown, its single figures and its texts; nothing is left out.
/// \error bad_input  a text has a character that the fonts lack
base::Result<std::vector<Chapter>> section_chapters(EditionSource const& source, programme::Section const& section,
                                                    Fonts const& fonts);

}  // namespace cifra::figure

#pragma once

#include "figure/font.hpp"

#include <string>

namespace cifra::figure {

/// A page as PNG on the palette's paper.
/// \param dpi  Pixels per inch, 36 to 600.
/// \error bad_input  a text has a character that the fonts lack
/// \error io         Cairo cannot make the picture
base::Result<std::string> write_png(Page const& page, Fonts const& fonts, double dpi, Palette const& palette = LIGHT);

}  // namespace cifra::figure

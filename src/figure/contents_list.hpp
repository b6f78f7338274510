#pragma once

#include "figure/standing_chapters.hpp"

namespace cifra::figure {

/// The table of contents: name, message and page of each section, each a link. Drawn from what `contents` holds then.
/// \error bad_input  a character is not in the fonts
base::Result<std::vector<Piece>> contents_pieces(Contents const& contents, base::Language language, Fonts const& fonts);

}  // namespace cifra::figure

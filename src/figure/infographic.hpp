#pragma once

#include "figure/font.hpp"
#include "release/notes.hpp"

#include <vector>

namespace cifra::figure {

/// The infographic of an edition in one language: a title page with the key figures and the members, then pages for
/// every area of work that has a key figure and a chart, in the programme's order. Everything on it follows from the
/// programme and the released figures; headlines, alternative texts and coverage marks are generated.
///
/// \param notes  Of the edition, those of settled findings among them. Numbered again on each page in reading order.
/// \returns      Pages whose texts are measured with `fonts`; write them with the same.
/// \error bad_input  a text has no room (it is named) or a character that the fonts lack
base::Result<Document> infographic(Fonts const& fonts, release::ReleasedEdition const& edition,
                                   std::vector<release::Note> const& notes, base::Language language);

}  // namespace cifra::figure

#pragma once

#include "figure/colophon.hpp"
#include "figure/font.hpp"
#include "release/notes.hpp"

#include <vector>

namespace cifra::figure {

/// The infographic of an edition in one language: a title page with the key figures and the members, then every section
/// of the edition in its order: the coalition with a table of contents, the areas of work, who reports which figure,
/// the events of the countries, and what the edition says of itself. Everything on it follows from the programme and
/// the released figures; headlines, alternative texts and coverage marks are generated where no editor wrote any.
///
/// \param notes     Of the edition, those of settled findings among them. Numbered again on each page in reading order.
/// \param colophon  What the last pages say of findings, method, protection and version.
/// \returns         Pages whose texts are measured with `fonts`; write them with the same.
/// \error bad_input  a text has no room (it is named) or a character that the fonts lack
base::Result<Document> infographic(Fonts const& fonts, release::ReleasedEdition const& edition,
                                   std::vector<release::Note> const& notes, base::Language language,
                                   Colophon const& colophon = {});

}  // namespace cifra::figure

#pragma once

#include "programme/programme.hpp"
#include "protect/hidden_cells.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"

namespace cifra::protect {

/// Refuses what somebody typed and the public would read when it gives a number that a hidden cell has, in digits or
/// in words: a comment, text, wording, explanation, reason, name of who decided, or a headline, title or alternative
/// text of the layout. A comment, a text and a reason are
/// held against the hidden cells of their indicators and areas and, paragraph by paragraph, of the areas that they
/// name; a text about neither against those of the region and of the areas that it names; words of the layout against
/// those of their indicators, of the region and of the areas that they name; everything else against all. A comment on
/// a figure of the region must also not name an area whose part in that figure is hidden. A decision "text:ID" allows a
/// text. \param released  what is left of the edition after everything that speaks of hidden cells was dropped \error
/// disclosive  all such words are named by place, with what to do; never a number, nor the cell that has it
base::Result<void> check_typed_text(programme::Programme const& programme,
                                    restricted::ConsolidatedEdition const& consolidated, HiddenCells const& hidden,
                                    release::ReleasedEdition const& released);

}  // namespace cifra::protect

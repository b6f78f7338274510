#pragma once

#include "portal/view_figures.hpp"

#include <string>

namespace cifra::portal {

/// A view as a table of HTML: one year with a column for the share and one for the status; several years with a column
/// each. Each figure leads to how it came about, each note mark to its note.
std::string view_table(Asked const& asked, ViewFigures const& figures);

/// The signs that occur in a view with their words, as a list of HTML; empty where there are none.
/// \param table  True where the table stands on the page: it has signs of its own.
std::string view_legend(Asked const& asked, ViewFigures const& figures, bool table);

/// The notes of a view as items of an ordered list.
/// \param back  True where the table stands on the page: each leads back to where it stands.
std::string view_notes(Asked const& asked, ViewFigures const& figures, bool back);

/// Marks of notes at a place, as raised links; empty for none.
/// \param at  Begins the ids of the marks, so that notes can lead back: "r2y5".
std::string note_marks(Asked const& asked, std::vector<std::size_t> const& notes, std::string const& at);

}  // namespace cifra::portal

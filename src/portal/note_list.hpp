#pragma once

#include "portal/asked.hpp"
#include "portal/template.hpp"

#include <functional>

namespace cifra::portal {

/// First and last year of the figures that a note is about; the edition's own where it is about whole tables.
struct NoteYears {
    std::string first;
    std::string last;
};
NoteYears note_years(release::ReleasedEdition const& edition, release::Note const& note);

/// "Victims identified, 2018": what a note is about. Empty where it is about no indicator.
base::LocalText note_subject(release::ReleasedEdition const& edition, release::Note const& note);

/// The notes of an edition that speak of a figure or a table that is wanted, in their order, as items with `about` and
/// `text`. \param cell   True for figures that are wanted. \param table  True for tables, "INDICATOR.breakdown".
Data note_items(LoadedEdition const& edition, base::Language language,
                std::function<bool(programme::CellKey const&)> const& cell,
                std::function<bool(std::string const&)> const& table);

}  // namespace cifra::portal

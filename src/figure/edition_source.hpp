#pragma once

#include "release/notes.hpp"

#include <string>
#include <vector>

namespace cifra::figure {

/// What the series of an edition are made from. Both must outlive it.
struct EditionSource {
    release::ReleasedEdition const& edition;
    std::vector<release::Note> const& notes;
    base::Language language;

    programme::Programme const& programme() const { return edition.programme; }
    /// The coalition's figure of an indicator's total, or null.
    release::ReleasedObservation const* total(programme::Indicator const& indicator) const;
    /// Ids of the notes that stand at a figure.
    std::vector<std::string> notes_at(programme::CellKey const& key) const;
    /// Ids of the notes that stand at the table of a breakdown.
    std::vector<std::string> notes_at(programme::Indicator const& indicator,
                                      programme::Breakdown const& breakdown) const;
};

}  // namespace cifra::figure

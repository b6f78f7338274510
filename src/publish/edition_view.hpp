#pragma once

#include "audit/finding.hpp"
#include "release/notes.hpp"
#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// A released edition with all that follows from it: what every file of the bundle is made from.
struct EditionView {
    release::ReleasedEdition const& edition;  ///< Must outlive the view.
    std::vector<audit::Finding> findings;     ///< The audit run again on released values, settlements applied.
    /// The edition's notes in the programme's order, then those of the settled findings (NoteKind::finding, id
    /// "finding:<finding id>"), attached to the figures or the table that each finding speaks of.
    std::vector<release::Note> notes;
};

/// Audits the released figures, applies the edition's settlements and makes the notes.
EditionView make_view(release::ReleasedEdition const& edition);

/// The findings of the view, and one for each decision that has lapsed.
std::vector<audit::Finding> check_released(release::ReleasedEdition const& edition);

/// The tables ("INDICATOR.breakdown") in which a figure stands.
std::vector<std::string> tables_of(programme::Programme const& programme, programme::CellKey const& key);

/// The word for a kind of note in data files: "coverage", "preliminary", …
std::string to_string(release::NoteKind kind);

}  // namespace cifra::publish

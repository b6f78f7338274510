#pragma once

#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// What a note is about.
enum class NoteKind {
    coverage,
    partial,
    preliminary,
    true_zero,
    definition,
    denominator,
    finding,
    comment,
    series_break,
    revision
};

/// A footnote: a sentence with a stable id, attached to tables and cells. Renderers number notes in reading order.
struct Note {
    std::string id;  ///< "coverage:VICTIMS_ASSISTED.by_service", "comment:<cell>", "finding:<finding id>", ...
    NoteKind kind = NoteKind::comment;
    base::LocalText text;                   ///< One or more whole sentences.
    std::vector<std::string> tables;        ///< Attached to headings of tables: "INDICATOR.breakdown".
    std::vector<programme::CellKey> cells;  ///< Attached to figures.
    base::LocalText brief{};                ///< In place of the text where room is short; empty: the text.
};

/// The notes that follow from the codes of the figures (docs/methods/notes.md): who gives no data, who gives partial
/// data, what is preliminary, true zeros of one member, who counts by another definition, what a denominator holds, the
/// source's comments, and where a series over the years breaks or was revised.
/// Nothing is typed by hand; members are named in the programme's order. Figures missing for the reason `picture` or
/// `withheld` give no coverage note.
/// \returns In the programme's order of sections, indicators and breakdowns.
std::vector<Note> make_notes(ReleasedEdition const& edition);

}  // namespace cifra::release

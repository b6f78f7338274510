#pragma once

#include "release/notes.hpp"
#include "release/series.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// Adds the notes of the edition's series over the years, attached to their charts: where one breaks and why, and what
/// a figure was before it was revised. A sentence stands once.
void add_series_notes(ReleasedEdition const& edition, std::vector<Note>& notes);

/// Ids of the notes that stand at a point of a series: its break, then its revision.
std::vector<std::string> notes_of(SeriesPoint const& point, std::vector<Note> const& notes);

}  // namespace cifra::release

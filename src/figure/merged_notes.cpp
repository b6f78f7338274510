#include "figure/merged_notes.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using release::Note;
using release::NoteKind;

bool stays_apart(Note const& note) {
    return note.kind == NoteKind::preliminary || note.kind == NoteKind::comment ||
           note.kind == NoteKind::series_break || note.kind == NoteKind::revision;
}

/// The tables and figures of the coalition that a note stands at.
struct Places {
    std::vector<std::string> tables;
    std::vector<programme::CellKey> cells;
    bool operator==(Places const&) const = default;
};

Places places_of(Note const& note, std::string const& region) {
    Places places{note.tables, {}};
    for (auto const& cell : note.cells)
        if (cell.ref_area == region) places.cells.push_back(cell);
    std::sort(places.tables.begin(), places.tables.end());
    std::sort(places.cells.begin(), places.cells.end());
    return places;
}

}  // namespace

std::vector<Note> merged_notes(std::vector<Note> const& notes, std::string const& region) {
    std::vector<Note> merged;
    std::vector<Places> places;
    for (auto note : notes) {
        if (!note.brief.empty()) note.text = note.brief;
        auto const here = places_of(note, region);
        std::size_t same = 0;
        while (same < merged.size() && (stays_apart(merged[same]) || places[same] != here)) ++same;
        bool const nowhere = here.tables.empty() && here.cells.empty();
        if (same == merged.size() || stays_apart(note) || nowhere) {
            merged.push_back(note);
            places.push_back(here);
            continue;
        }
        merged[same].text.en += " " + note.text.en;
        merged[same].text.es += " " + note.text.es;
    }
    return merged;
}

}  // namespace cifra::figure

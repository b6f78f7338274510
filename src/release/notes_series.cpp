#include "release/notes_series.hpp"

#include "release/series_charts.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

using base::LocalText;

template <class Notes>
auto find_note(Notes& notes, NoteKind kind, LocalText const& text) {
    return std::find_if(notes.begin(), notes.end(),
                        [&](Note const& note) { return note.kind == kind && note.text == text; });
}

void add(std::vector<Note>& notes, NoteKind kind, std::string id, LocalText const& text, std::string const& chart) {
    if (text.empty()) return;
    auto const same = find_note(notes, kind, text);
    if (same == notes.end())
        notes.push_back({std::move(id), kind, text, {chart}, {}});
    else if (std::find(same->tables.begin(), same->tables.end(), chart) == same->tables.end())
        same->tables.push_back(chart);
}

}  // namespace

void add_series_notes(ReleasedEdition const& edition, std::vector<Note>& notes) {
    for (auto const& indicator : edition.programme.indicators)
        for (auto const& chart : series_charts(edition, indicator))
            for (auto const& series : chart.series)
                for (auto const& point : series.points) {
                    auto const cell = to_string(point.key);
                    add(notes, NoteKind::series_break, "break:" + cell, point.break_note, chart.id);
                    add(notes, NoteKind::revision, "revision:" + cell, point.revision_note, chart.id);
                }
}

std::vector<std::string> notes_of(SeriesPoint const& point, std::vector<Note> const& notes) {
    std::vector<std::string> ids;
    for (auto const& [kind, text] :
         {std::pair{NoteKind::series_break, &point.break_note}, std::pair{NoteKind::revision, &point.revision_note}}) {
        if (text->empty()) continue;
        auto const note = find_note(notes, kind, *text);
        if (note != notes.end()) ids.push_back(note->id);
    }
    return ids;
}

}  // namespace cifra::release

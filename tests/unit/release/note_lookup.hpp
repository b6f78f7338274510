#pragma once

#include "release/notes.hpp"
#include "sample_edition.hpp"

#include <string>
#include <vector>

namespace cifra::sample {

/// The note with an id, or null.
inline release::Note const* find(std::vector<release::Note> const& notes, std::string const& id) {
    for (auto const& note : notes)
        if (note.id == id) return &note;
    return nullptr;
}

/// Its text; says so when there is no such note.
inline base::LocalText text(std::vector<release::Note> const& notes, std::string const& id) {
    auto const* note = find(notes, id);
    return note == nullptr ? base::LocalText{"there is no note " + id, {}} : note->text;
}

/// The spelling of a cell of the whole coalition.
inline std::string cell(std::string const& indicator, std::string const& code) {
    return to_string(Edition::key(indicator, "ALL", code));
}

}  // namespace cifra::sample

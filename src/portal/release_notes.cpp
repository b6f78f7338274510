#include "portal/release_notes.hpp"

#include <utility>

namespace cifra::portal {
namespace {

using Pointers = std::vector<release::Note const*>;

template <class Key>
Pointers const& found_in(std::map<Key, Pointers> const& notes, Key const& key) {
    static Pointers const NONE;
    auto const found = notes.find(key);
    return found == notes.end() ? NONE : found->second;
}

}  // namespace

ReleaseNotes::ReleaseNotes(release::ReleasedEdition const& edition, std::vector<release::Note> notes)
    : m_title(edition.title), m_source(edition.source), m_notes(std::move(notes)) {
    for (auto const& note : m_notes) {
        for (auto const& cell : note.cells) m_at[cell].push_back(&note);
        for (auto const& table : note.tables) m_on[table].push_back(&note);
    }
}

std::vector<release::Note const*> const& ReleaseNotes::at(programme::CellKey const& key) const {
    return found_in(m_at, key);
}

std::vector<release::Note const*> const& ReleaseNotes::on(std::string const& table) const {
    return found_in(m_on, table);
}

}  // namespace cifra::portal

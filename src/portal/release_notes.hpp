#pragma once

#include "release/notes.hpp"
#include "release/released_edition.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::portal {

/// What a release says beside its figures. Small: the catalogue keeps it of every release that was read.
class ReleaseNotes {
public:
    /// Copies what it needs. \param notes  As publish::EditionView has them.
    ReleaseNotes(release::ReleasedEdition const& edition, std::vector<release::Note> notes);
    ReleaseNotes(ReleaseNotes const&) = delete;

    base::LocalText const& title() const { return m_title; }
    base::LocalText const& source() const { return m_source; }
    /// The notes that stand at a figure, in the order of the notes.
    std::vector<release::Note const*> const& at(programme::CellKey const& key) const;
    /// The notes that stand at the heading of a table, "INDICATOR.breakdown".
    std::vector<release::Note const*> const& on(std::string const& table) const;

private:
    base::LocalText m_title;
    base::LocalText m_source;
    std::vector<release::Note> const m_notes;
    std::map<programme::CellKey, std::vector<release::Note const*>> m_at;
    std::map<std::string, std::vector<release::Note const*>> m_on;
};

}  // namespace cifra::portal

#pragma once

#include "publish/edition_view.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::publish {

/// Gives notes their numbers in reading order and remembers where each is referred to, so that both can be linked.
/// Numbers run through the page; a note that a later section refers to again keeps its number and is listed there too.
class NoteNumbers {
public:
    NoteNumbers(std::vector<release::Note> const& notes, base::Language language)
        : m_notes(notes), m_language(language) {}

    /// From here on references belong to this section.
    void begin_section(std::string id) { m_section = std::move(id); }

    /// References to notes, as superscript links; empty when there are none.
    /// \param label  the words that the reference stands at, for the way back
    std::string references(std::vector<std::string> const& note_ids, std::string const& label);

    /// Ids of the notes attached to the heading of a table ("INDICATOR.breakdown").
    std::vector<std::string> of_table(std::string const& table) const;
    /// Ids of the notes attached to a figure.
    std::vector<std::string> of_cell(programme::CellKey const& key) const;

    /// The list of the notes that this section referred to, by number, as HTML; empty when there are none.
    std::string list_of_section() const;
    /// Note ids by their numbers, from 1.
    std::vector<std::string> order() const;
    /// Notes that nothing has referred to yet.
    std::vector<std::string> unreferenced() const;

private:
    struct Reference {
        std::string id;
        std::string label;
    };
    std::string anchor(std::string const& note_id) const;

    std::vector<release::Note> const& m_notes;
    base::Language m_language;
    std::string m_section;
    std::map<std::string, int> m_numbers;       ///< Note id -> number.
    std::map<std::string, std::string> m_home;  ///< Note id -> section that referred to it first.
    std::map<std::string, std::map<int, std::vector<Reference>>> m_references;  ///< Section -> number -> places.
};

}  // namespace cifra::publish

#include "publish/page_notes.hpp"

#include "base/text.hpp"
#include "publish/page_words.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::publish {

std::string NoteNumbers::anchor(std::string const& note_id) const {
    auto const number = m_numbers.at(note_id);
    if (m_home.at(note_id) == m_section) return fmt::format("note-{}", number);
    return fmt::format("note-{}-{}", number, m_section);
}

std::string NoteNumbers::references(std::vector<std::string> const& note_ids, std::string const& label) {
    auto ids = note_ids;
    for (auto const& id : ids) {
        m_numbers.emplace(id, static_cast<int>(m_numbers.size()) + 1);
        m_home.emplace(id, m_section);
    }
    std::sort(ids.begin(), ids.end(), [&](auto const& a, auto const& b) { return m_numbers[a] < m_numbers[b]; });
    std::string html;
    for (auto const& id : ids) {
        auto const number = m_numbers[id];
        auto& places = m_references[m_section][number];
        auto const place = fmt::format("ref-{}-{}-{}", number, m_section, places.size() + 1);
        places.push_back({place, label});
        html += fmt::format("{}<a href=\"#{}\" id=\"{}\" aria-label=\"{} {}\">{}</a>", html.empty() ? "" : ",\u2009",
                            anchor(id), place, word("note", m_language), number, number);
    }
    return html.empty() ? html : "<sup class=\"refs\">" + html + "</sup>";
}

std::vector<std::string> NoteNumbers::of_table(std::string const& table) const {
    std::vector<std::string> ids;
    for (auto const& note : m_notes)
        if (std::find(note.tables.begin(), note.tables.end(), table) != note.tables.end()) ids.push_back(note.id);
    return ids;
}

std::vector<std::string> NoteNumbers::of_cell(programme::CellKey const& key) const {
    std::vector<std::string> ids;
    for (auto const& note : m_notes)
        if (std::find(note.cells.begin(), note.cells.end(), key) != note.cells.end()) ids.push_back(note.id);
    return ids;
}

std::string NoteNumbers::list_of_section() const {
    auto const section = m_references.find(m_section);
    if (section == m_references.end()) return {};
    std::string html;
    for (auto const& [number, places] : section->second) {
        auto const entry = std::find_if(m_numbers.begin(), m_numbers.end(),
                                        [wanted = number](auto const& pair) { return pair.second == wanted; });
        auto const note = std::find_if(m_notes.begin(), m_notes.end(),
                                       [&](release::Note const& one) { return one.id == entry->first; });
        html += fmt::format("<li value=\"{}\" id=\"{}\">{} <span class=\"back\">", number, anchor(entry->first),
                            base::escape_html(note->text.in(m_language)));
        bool first = true;
        for (auto const& place : places) {
            html += fmt::format(
                "{}<a href=\"#{}\"><span aria-hidden=\"true\">↑\u00A0</span><span class=\"away\">{} </span>{}</a>",
                first ? "" : " · ", place.id, word("back_to", m_language), base::escape_html(place.label));
            first = false;
        }
        html += "</span></li>\n";
    }
    return html;
}

std::vector<std::string> NoteNumbers::order() const {
    std::vector<std::string> ids(m_numbers.size());
    for (auto const& [id, number] : m_numbers) ids[static_cast<std::size_t>(number) - 1] = id;
    return ids;
}

std::vector<std::string> NoteNumbers::unreferenced() const {
    std::vector<std::string> ids;
    for (auto const& note : m_notes)
        if (m_numbers.find(note.id) == m_numbers.end()) ids.push_back(note.id);
    return ids;
}

}  // namespace cifra::publish

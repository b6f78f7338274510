#include "base/text.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_table.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

using base::escape_html;

/// A place of a note in the table: the id of its mark and the words for it.
struct NotePlace {
    std::string id;
    std::string words;
};

/// In a list without links, so many places say where a note belongs.
constexpr std::size_t MOST_PLACES = 3;

/// The places of every note, by its number less one, in reading order.
std::vector<std::vector<NotePlace>> places_of(ViewFigures const& figures) {
    std::vector<std::vector<NotePlace>> places(figures.notes.size());
    for (std::size_t r = 0; r < figures.rows.size(); ++r)
        for (std::size_t p = 0; p < figures.rows[r].points.size(); ++p)
            for (auto const note : figures.rows[r].points[p].notes) {
                auto& of_note = places[note - 1];
                of_note.push_back(
                    {"ref-" + std::to_string(note) + "-r" + std::to_string(r + 1) + "y" + std::to_string(p + 1),
                     figures.notes[note - 1].places[of_note.size()]});
            }
    return places;
}

/// What the signs of a view have to explain.
struct Signs {
    bool no_data = false;
    bool withheld = false;
    bool not_applicable = false;
    bool provisional = false;
    bool revised = false;
    bool zero = false;
    bool broken = false;

    void look_at(ViewPoint const& point) {
        using release::FigureMark;
        no_data = no_data || point.words.mark == FigureMark::no_data;
        withheld = withheld || point.words.mark == FigureMark::withheld;
        not_applicable = not_applicable || point.words.mark == FigureMark::not_applicable;
        provisional = provisional || (point.shown() && point.point->provisional());
        revised = revised || (point.shown() && point.point->revised());
        zero = zero || point.words.zero;
        broken = broken || point.break_before;
    }
};

std::string boxed(char const* mark, std::string const& words) {
    return "<li><span class=\"box " + std::string(mark) + "\" aria-hidden=\"true\"></span>" + escape_html(words) +
           "</li>";
}

std::string named(std::string const& name, std::string const& words) {
    return "<li><i>" + escape_html(name) + "</i>: " + escape_html(words) + "</li>";
}

}  // namespace

std::string view_legend(Asked const& asked, ViewFigures const& figures, bool table) {
    Signs signs;
    for (auto const& row : figures.rows)
        for (auto const& point : row.points) signs.look_at(point);
    auto const& w = [&](std::string_view key) -> std::string const& {
        return indicator_words().in(asked.language, key);
    };
    std::string items;
    if (signs.no_data) items += boxed("hatched", w("sign_no_data"));
    if (signs.withheld) items += boxed("crossed", w("sign_withheld"));
    if (signs.not_applicable) items += boxed("dash", w("sign_none"));
    if (signs.provisional) items += named(w("provisional"), w("sign_provisional"));
    if (signs.revised) items += named(w("revised"), w("sign_revised"));
    if (signs.zero) items += named(w("zero"), w("sign_zero"));
    if (signs.broken && table) items += "<li>" + escape_html(w("sign_broken")) + "</li>";
    if (items.empty()) return {};
    return "<ul class=\"legend\" aria-label=\"" + escape_html(w("legend")) + "\">" + items + "</ul>\n";
}

std::string view_notes(Asked const& asked, ViewFigures const& figures, bool back) {
    auto const places = places_of(figures);
    auto const words = escape_html(indicator_words().in(asked.language, "back_to"));
    std::string html;
    for (std::size_t i = 0; i < figures.notes.size(); ++i) {
        auto const& note = figures.notes[i];
        html += "<li id=\"note-" + std::to_string(i + 1) + "\">" + escape_html(note.text.in(asked.language));
        if (!places[i].empty()) html += " <span class=\"back\">";
        for (std::size_t p = 0; p < places[i].size(); ++p) {
            if (p > 0) html += " · ";
            if (!back && p == MOST_PLACES) {
                html += "…";
                break;
            }
            auto const where = escape_html(places[i][p].words);
            html += back ? "<a href=\"#" + places[i][p].id +
                               "\"><span aria-hidden=\"true\">↑\u00A0</span><span "
                               "class=\"away\">" +
                               words + " </span>" + where + "</a>"
                         : where;
        }
        if (!places[i].empty()) html += "</span>";
        html += "</li>\n";
    }
    return html;
}

}  // namespace cifra::portal

#include "portal/note_list.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace cifra::portal {

namespace {

/// The figure over the years at which a note on a break or a revision stands, by its id; or nothing.
std::optional<programme::CellKey> point_of(release::ReleasedEdition const& edition, release::Note const& note) {
    if (note.kind != release::NoteKind::series_break && note.kind != release::NoteKind::revision) return std::nullopt;
    auto key = edition.programme.parse_key(note.id.substr(note.id.find(':') + 1));
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

}  // namespace

NoteYears note_years(release::ReleasedEdition const& edition, release::Note const& note) {
    if (auto const point = point_of(edition, note)) return {point->time_period, point->time_period};
    if (note.cells.empty()) return {edition.time_period, edition.time_period};
    auto const [first, last] = std::minmax_element(
        note.cells.begin(), note.cells.end(),
        [](programme::CellKey const& a, programme::CellKey const& b) { return a.time_period < b.time_period; });
    return {first->time_period, last->time_period};
}

base::LocalText note_subject(release::ReleasedEdition const& edition, release::Note const& note) {
    auto const [first, last] = note_years(edition, note);
    auto const years = ", " + (first == last ? first : first + "–" + last);
    auto id = note.cells.empty() ? std::string{} : note.cells.front().indicator;
    if (id.empty() && !note.tables.empty()) id = note.tables.front().substr(0, note.tables.front().find('.'));
    auto const* indicator = edition.programme.indicator(id);
    if (indicator == nullptr) return {};
    return {indicator->name.en + years, indicator->name.es + years};
}

Data note_items(LoadedEdition const& edition, base::Language language,
                std::function<bool(programme::CellKey const&)> const& cell,
                std::function<bool(std::string const&)> const& table) {
    auto items = data_list();
    for (auto const& note : edition.view.notes) {
        bool const wanted = std::any_of(note.cells.begin(), note.cells.end(), cell) ||
                            std::any_of(note.tables.begin(), note.tables.end(), table);
        if (!wanted) continue;
        Data item;
        set_optional(item, "about", note_subject(edition.edition, note).in(language));
        item.set("text", note.text.in(language));
        items << item;
    }
    return items;
}

}  // namespace cifra::portal

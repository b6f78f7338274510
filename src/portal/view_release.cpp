#include "portal/view_release.hpp"

#include "base/assert.hpp"
#include "portal/withdrawn.hpp"

#include <algorithm>
#include <tuple>

namespace cifra::portal {
namespace {

/// Who gives data and how good they are: such notes tell no number.
bool tells_no_number(release::NoteKind kind) {
    using release::NoteKind;
    return kind == NoteKind::coverage || kind == NoteKind::partial || kind == NoteKind::preliminary ||
           kind == NoteKind::definition;
}

std::vector<release::Note const*> given(std::vector<release::Note const*> notes, bool withdrawn) {
    auto const tells = [&](release::Note const* note) { return withdrawn && !tells_no_number(note->kind); };
    notes.erase(std::remove_if(notes.begin(), notes.end(), tells), notes.end());
    return notes;
}

}  // namespace

std::vector<release::Note const*> ViewRelease::notes_at(programme::CellKey const& key) const {
    if (notes == nullptr) return {};
    return given(notes->at(key), withdrawn);
}

std::vector<release::Note const*> ViewRelease::notes_on(std::string const& table) const {
    if (notes == nullptr) return {};
    return given(notes->on(table), withdrawn);
}

ViewRelease view_release(Asked const& asked, std::string const& edition, int version) {
    auto const& current = asked.current().entry;
    if (current.version == version && current.edition == edition) return current_release(asked);
    ViewRelease release;
    release.entry.edition = edition;
    release.entry.version = version;
    auto const* const entry = asked.catalogue.find(edition, version);
    if (entry == nullptr) return release;
    release.entry = *entry;
    if (auto notes = asked.catalogue.notes(edition, version)) release.notes = *notes;
    release.withdrawn = is_withdrawn(asked.catalogue, *entry);
    return release;
}

ViewRelease current_release(Asked const& asked) {
    return {asked.current().entry, asked.current().notes, false};
}

void sort_releases(std::vector<ViewRelease>& releases) {
    auto const order = [](ViewRelease const& release) {
        return std::tie(release.entry.time_period, release.entry.edition, release.entry.version);
    };
    std::sort(releases.begin(), releases.end(), [&](auto const& a, auto const& b) { return order(a) < order(b); });
}

ViewRelease const& last_released(std::vector<ViewRelease> const& releases) {
    CIFRA_ASSERT(!releases.empty());
    auto const* last = &releases.front();
    for (auto const& release : releases)
        if (release.entry.released_at >= last->entry.released_at) last = &release;
    return *last;
}

}  // namespace cifra::portal

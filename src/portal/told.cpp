#include "portal/told.hpp"

#include "release/told_figure.hpp"

#include <algorithm>
#include <tuple>

namespace cifra::portal {

Told told(Asked const& asked, programme::CellKey const& key) {
    auto const& current = asked.current();
    auto const newest = release::told_figure(current.edition, key);
    if (newest.figure == nullptr) return {};
    Told found{newest.figure, nullptr, nullptr, *newest.edition, newest.version};
    if (found.id == current.edition.id && found.version == current.edition.version) {
        found.edition = &current;
        return found;
    }
    if (asked.catalogue.find(found.id, found.version) == nullptr) return found;
    auto loaded = asked.catalogue.edition(found.id, found.version);
    if (!loaded) return found;
    auto const* figure = (*loaded)->edition.find(key);
    if (figure == nullptr) return found;
    found.kept = *loaded;
    found.edition = found.kept.get();
    found.figure = figure;
    return found;
}

bool is_told(Asked const& asked, programme::CellKey const& key) {
    return release::told_figure(asked.current().edition, key).figure != nullptr;
}

std::vector<Said> history_of(Asked const& asked, Told const& told, programme::CellKey const& key) {
    std::vector<Said> history;
    if (told.edition == nullptr) return history;
    auto const say = [&](auto const& release, release::ReleasedObservation const* figure) {
        auto const* entry = asked.catalogue.find(release.id, release.version);
        history.push_back(
            {release.id, release.version, entry == nullptr ? release.prepared : entry->released_at, figure});
    };
    auto const& edition = told.edition->edition;
    for (auto const& release : edition.replaced) say(release, release.find(key));
    for (auto const& release : edition.earlier)
        if (release.time_period == key.time_period) say(release, release.find(key));
    say(edition, told.figure);
    auto const& current = asked.current().edition;
    for (auto const& release : current.earlier)
        if (release.time_period == key.time_period && release.id == edition.id && release.version != edition.version)
            say(release, release.find(key));
    std::stable_sort(history.begin(), history.end(), [](auto const& a, auto const& b) {
        return std::tie(a.released_at, a.version) > std::tie(b.released_at, b.version);
    });
    return history;
}

}  // namespace cifra::portal

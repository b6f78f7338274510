#include "app/release_edition.hpp"

#include "release/read_bundle.hpp"
#include "store/publications.hpp"

#include <algorithm>
#include <map>

namespace cifra::app {
namespace {

base::Result<release::EarlierRelease> earlier_release(store::Publication const& publication) {
    CIFRA_TRY(auto edition,
              release::read_bundle({publication.edition_json, publication.data_csv, publication.edition}));
    return release::EarlierRelease{edition.id, edition.time_period, publication.version, edition.prepared,
                                   std::move(edition.tables)};
}

/// The edition as the version after the first `count` of those that it replaces.
release::ReleasedEdition as_version(release::ReleasedEdition edition, EarlierReleases const& before,
                                    std::size_t count) {
    edition.version = static_cast<int>(count) + 1;
    edition.earlier = before.earlier;
    edition.replaced.assign(before.replaced.begin(), before.replaced.begin() + static_cast<std::ptrdiff_t>(count));
    return edition;
}

store::Publication publication_of(release::ReleasedEdition const& edition) {
    return {edition.id, edition.version, edition.time_period, release::edition_json(edition),
            release::data_csv(edition)};
}

/// The newest version, where it says the same as this edition.
bool repeats(store::Publication const& newest, store::Publication const& made) {
    return newest.edition_json == made.edition_json && newest.data_csv == made.data_csv;
}

}  // namespace

base::Result<EarlierReleases> earlier_releases(Workspace& workspace, std::string const& edition,
                                               std::string const& time_period) {
    CIFRA_TRY(auto const all, store::publications(workspace.restricted));
    std::map<std::string, store::Publication const*> newest;
    EarlierReleases releases;
    for (auto const& publication : all) {
        if (publication.edition == edition) {
            CIFRA_TRY(auto replaced, earlier_release(publication));
            releases.replaced.push_back(std::move(replaced));
        } else if (publication.time_period < time_period) {
            newest[publication.time_period] = &publication;
        }
    }
    for (auto const& [year, publication] : newest) {
        CIFRA_TRY(auto earlier, earlier_release(*publication));
        releases.earlier.push_back(std::move(earlier));
    }
    return releases;
}

base::Result<release::ReleasedEdition> release_edition(Workspace& workspace, release::ReleasedEdition edition,
                                                       bool of_returns, store::Actor actor) {
    CIFRA_TRY(auto const before, earlier_releases(workspace, edition.id, edition.time_period));
    auto const versions = before.replaced.size();
    auto released = as_version(edition, before, versions);
    if (versions > 0) {
        CIFRA_TRY(auto const all, store::publications(workspace.restricted));
        auto const newest = std::find_if(all.begin(), all.end(), [&](auto const& publication) {
            return publication.edition == edition.id && publication.version == static_cast<int>(versions);
        });
        auto again = as_version(edition, before, versions - 1);
        if (newest != all.end() && repeats(*newest, publication_of(again))) released = std::move(again);
    }
    store::Writer const writer{workspace.restricted, workspace.key, std::move(actor)};
    CIFRA_TRY(released.version, store::publish(writer, publication_of(released), of_returns));
    return released;
}

}  // namespace cifra::app

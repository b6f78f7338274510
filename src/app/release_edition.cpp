#include "app/release_edition.hpp"

#include "release/read_bundle.hpp"
#include "release/release_store.hpp"
#include "store/publications.hpp"

#include <algorithm>
#include <set>

namespace cifra::app {
namespace {

store::Publication publication_of(release::ReleasedEdition const& edition) {
    return {edition.id,
            edition.version,
            edition.time_period,
            release::edition_json(edition),
            release::data_csv(edition),
            {},
            {},
            {}};
}

/// Whoever opens the workspace later, and every later edition, reads a release back: one that cannot be read would stop
/// them all, and nothing takes it out again.
base::Result<void> check_readable(store::Publication const& publication) {
    auto const read = release::read_bundle({publication.edition_json, publication.data_csv, publication.edition + "/"});
    if (read) return {};
    auto error = read.error();
    error.what_to_do = {
        "nothing was published: correct what is named here in the returns or in the edition's texts",
        "no se publicó nada: corrija lo que aquí se señala en los informes o en los textos de la edición"};
    return base::fail(std::move(error));
}

base::Result<void> save(db::Connection& released, release::ReleasedEdition const& edition, std::string const& at) {
    release::ReleaseStore const releases(released);
    CIFRA_TRY(auto transaction, db::Transaction::begin(released));
    CIFRA_CHECK(releases.save(edition, at));
    return transaction.commit();
}

bool has_members_of(programme::Programme const& programme, programme::Programme const& other) {
    return std::equal(programme.members.begin(), programme.members.end(), other.members.begin(), other.members.end(),
                      [](auto const& a, auto const& b) { return a.code == b.code; });
}

}  // namespace

base::Result<release::ReleasedBefore> released_before(Workspace* workspace, programme::Programme const& programme,
                                                      restricted::Edition const& edition) {
    release::ReleasedBefore before;
    if (workspace == nullptr) return before;
    release::ReleaseStore const releases(workspace->released);
    CIFRA_TRY(before.earlier, releases.earlier(programme, edition.time_period));
    CIFRA_TRY(before.replaced, releases.replaced(programme, edition.id));
    return before;
}

base::Result<std::vector<restricted::WithheldBefore>> withheld_before(Workspace* workspace,
                                                                      programme::Programme const& programme,
                                                                      release::ReleasedBefore const& before) {
    std::vector<restricted::WithheldBefore> withheld;
    if (workspace == nullptr) return withheld;
    for (auto const* const releases : {&before.earlier, &before.replaced})
        for (auto const& release : *releases) {
            CIFRA_TRY(auto const counts, store::withheld_counts(workspace->restricted, release.id, release.version));
            restricted::WithheldBefore kept{release.id, release.version, {}};
            for (auto const& [cell, persons] : counts)
                // A cell of which the programme has no codes any more stands in no equation.
                if (auto const key = programme.parse_key(cell)) kept.values.emplace(*key, persons);
            withheld.push_back(std::move(kept));
        }
    return withheld;
}

base::Result<release::ReleasedEdition> release_edition(Workspace& workspace, release::ReleasedEdition edition,
                                                       Release release) {
    release::ReleaseStore const releases(workspace.released);
    CIFRA_TRY(auto placed, releases.place(std::move(edition)));
    store::Writer const writer{workspace.restricted, workspace.key, std::move(release.actor)};
    auto publication = publication_of(placed);
    publication.programme = std::move(release.programme);
    publication.withheld = std::move(release.withheld);
    CIFRA_CHECK(check_readable(publication));
    CIFRA_CHECK(store::publish(writer, publication, release.of_returns));
    CIFRA_CHECK(save(workspace.released, placed, writer.actor.at));
    return placed;
}

base::Result<void> release_publications(db::Connection& restricted, db::Connection& released,
                                        programme::Programme const& programme) {
    release::ReleaseStore const releases(released);
    CIFRA_TRY(auto const entries, releases.list());
    std::set<std::pair<std::string, int>> there;
    for (auto const& entry : entries) there.emplace(entry.edition, entry.version);
    CIFRA_TRY(auto const names, store::publication_names(restricted));
    for (auto const& name : names) {
        if (there.count({name.edition, name.version}) > 0) continue;
        CIFRA_TRY(auto const publication, store::find_publication(restricted, name.edition, name.version));
        CIFRA_TRY(auto edition,
                  release::read_bundle({publication.edition_json, publication.data_csv, publication.edition + "/"}));
        // A publication is committed without the map, which is no figure and no text.
        if (has_members_of(edition.programme, programme)) edition.programme.map = programme.map;
        CIFRA_CHECK(save(released, edition, publication.at));
    }
    return {};
}

}  // namespace cifra::app

#pragma once

#include "base/result.hpp"
#include "portal/view_index.hpp"
#include "publish/edition_view.hpp"
#include "release/release_store.hpp"

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cifra::portal {

/// An edition as it was released, with what follows from it. Stays where it is: its view refers to it.
struct LoadedEdition {
    LoadedEdition(release::ReleaseEntry released, release::ReleasedEdition read)
        : entry(std::move(released)),
          edition(std::move(read)),
          view(publish::make_view(edition)),
          index(edition, view.notes) {}
    LoadedEdition(LoadedEdition const&) = delete;

    release::ReleaseEntry entry;
    release::ReleasedEdition edition;
    publish::EditionView view;
    FigureIndex index;
};

/// Where releases are read from.
struct Releases {
    std::vector<release::ReleaseEntry> entries;  ///< As ReleaseStore::list gives them.
    /// Reads one of them, with what was released before it. Called by one thread at a time.
    std::function<base::Result<release::ReleasedEdition>(std::string const& edition, int version)> read;
};

/// Everything that is published at a moment; it never changes. Editions are read when they are first asked for.
/// For any number of threads.
class Catalogue {
public:
    /// Reads the edition of the newest year, where there is one. \error as Releases::read
    static base::Result<std::shared_ptr<Catalogue const>> make(Releases releases);

    /// Nothing is published yet.
    bool empty() const { return m_current == nullptr; }
    /// The newest version of the edition of the newest year: its programme, its figures and those of the years before.
    /// Needs not to be empty.
    LoadedEdition const& current() const { return *m_current; }
    /// Every release, by time period, edition and version.
    std::vector<release::ReleaseEntry> const& releases() const { return m_releases.entries; }
    /// The newest release of an edition, or null.
    release::ReleaseEntry const* newest(std::string const& edition) const;
    /// A release, or null.
    release::ReleaseEntry const* find(std::string const& edition, int version) const;
    /// Reads a release. The last few stay in memory. Needs `find` to know it. \error as Releases::read
    base::Result<std::shared_ptr<LoadedEdition const>> edition(std::string const& edition, int version) const;

private:
    Catalogue() = default;
    Releases m_releases;
    std::shared_ptr<LoadedEdition const> m_current;
    mutable std::mutex m_reading;
    mutable std::list<std::shared_ptr<LoadedEdition const>> m_kept;  ///< Last used first.
};

}  // namespace cifra::portal

#pragma once

#include "base/result.hpp"
#include "portal/edition_files.hpp"
#include "portal/history.hpp"
#include "portal/loaded_edition.hpp"

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace cifra::portal {

/// Where releases are read from.
struct Releases {
    std::vector<release::ReleaseEntry> entries;  ///< As ReleaseStore::list gives them.
    /// Reads one of them, with what was released before it. Called by one thread at a time.
    std::function<base::Result<release::ReleasedEdition>(std::string const& edition, int version)> read;
    /// Reads the figures of one of them, in terms of a programme (release::read_release). Likewise.
    std::function<base::Result<std::vector<release::ReleasedTable>>(release::ReleaseEntry const& entry,
                                                                    programme::Programme const& programme)>
        read_figures;
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
    /// What a release says beside its figures: of each that was read it stays in memory. Needs `find` to know it.
    /// \error as Releases::read
    base::Result<std::shared_ptr<ReleaseNotes const>> notes(std::string const& edition, int version) const;
    /// What each release said. Read when it is first asked for, then kept. Needs the catalogue not to be empty.
    /// \error as Releases::read_figures
    base::Result<std::shared_ptr<History const>> history() const;
    /// The files of its editions.
    EditionFiles const& files() const { return m_files; }

private:
    Catalogue() = default;
    Releases m_releases;
    std::shared_ptr<LoadedEdition const> m_current;
    mutable std::mutex m_reading;
    mutable std::list<std::shared_ptr<LoadedEdition const>> m_kept;  ///< Last used first.
    mutable std::map<std::pair<std::string, int>, std::shared_ptr<ReleaseNotes const>> m_notes;
    mutable std::shared_ptr<History const> m_history;
    EditionFiles m_files;
};

}  // namespace cifra::portal

#pragma once

#include "release/release_store.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace cifra::release {

/// A release as the release database keeps it.
struct KeptRelease {
    ReleaseEntry entry;
    std::string edition_json;
    std::string data_csv;
    std::string map_json;  ///< Empty: none was kept with it.
};

/// Everything that a release database holds at a moment, in memory: whatever becomes of the database, it can be read.
/// For any number of threads.
class ReleaseArchive {
public:
    /// Reads a release database; needs no more than the right to read it.
    /// \error io         as Connection; a release lacks a file, or is not what was published (its checksum)
    /// \error bad_input  the database has tables of a newer or another program
    static base::Result<std::shared_ptr<ReleaseArchive const>> read(db::Connection& connection);
    explicit ReleaseArchive(std::vector<KeptRelease> releases);

    /// As ReleaseStore::list.
    std::vector<ReleaseEntry> const& entries() const { return m_entries; }
    /// A release with what was released before it, as ReleaseStore::find has it but for rule and origin of figures of
    /// the releases before. \error not_found  there is none; bad_input  as read_bundle
    base::Result<ReleasedEdition> edition(std::string const& edition, int version) const;
    /// The figures of a release in terms of a programme (read_former_tables). \error as edition
    base::Result<std::vector<ReleasedTable>> tables(std::string const& edition, int version,
                                                    programme::Programme const& programme) const;

private:
    KeptRelease const* find(std::string const& edition, int version) const;
    base::Result<void> fill(std::vector<EarlierRelease>& releases, programme::Programme const& programme) const;
    base::Result<std::shared_ptr<programme::AreaMap const>> map_of(KeptRelease const& release,
                                                                   programme::Programme const& programme) const;

    std::vector<KeptRelease> m_releases;
    std::vector<ReleaseEntry> m_entries;
    mutable std::mutex m_reading_map;
    /// Maps by their text and the members they were read for: one for all releases that have the same.
    mutable std::map<std::string, std::shared_ptr<programme::AreaMap const>> m_maps;
};

}  // namespace cifra::release

#pragma once

#include "db/connection.hpp"
#include "release/released_edition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::release {

/// A release in a list.
struct ReleaseEntry {
    std::string edition;
    int version = 0;
    std::string programme;
    std::string time_period;
    std::string prepared;     ///< ISO 8601 date-time in UTC.
    std::string released_at;  ///< Likewise.
    std::string sha256;       ///< Of edition.json and data.csv, one after the other.
    bool operator==(ReleaseEntry const&) const = default;
};

/// The release database: every version of every edition, as it was released. A saved version never changes. Needs a
/// connection with the tables of `migrations()`, which must outlive the store.
class ReleaseStore {
public:
    explicit ReleaseStore(db::Connection& connection) : m_connection(connection) {}

    /// An edition that leaves protection, with its place among the releases: `earlier`, `replaced`, `version`, and R
    /// where a figure was revised. Where the newest version says the same, it has that version's place.
    base::Result<ReleasedEdition> place(ReleasedEdition edition) const;

    /// Keeps an edition as the next version of its id, with edition.json, data.csv and every figure; the same contents
    /// as the newest version's are not kept again. Within the caller's transaction.
    /// \param released_at  ISO 8601 date-time in UTC.
    /// \returns The version, from 1.
    base::Result<int> save(ReleasedEdition edition, std::string const& released_at) const;

    /// The newest version with what was released before it, or nothing.
    base::Result<std::optional<ReleasedEdition>> newest(std::string const& edition) const;
    base::Result<std::optional<ReleasedEdition>> find(std::string const& edition, int version) const;

    /// The newest release of each year before `time_period`, by year: figures that the programme has no code for, or
    /// now counts in another unit, are left out.
    base::Result<std::vector<EarlierRelease>> earlier(programme::Programme const& programme,
                                                      std::string const& time_period) const;
    /// The releases of an edition, by version, likewise.
    base::Result<std::vector<EarlierRelease>> replaced(programme::Programme const& programme,
                                                       std::string const& edition) const;

    /// Every release, by time period, edition and version.
    base::Result<std::vector<ReleaseEntry>> list() const;

private:
    db::Connection& m_connection;
};

}  // namespace cifra::release

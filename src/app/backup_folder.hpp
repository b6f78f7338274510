#pragma once

#include "app/workspace.hpp"
#include "store/verify_trail.hpp"

#include <filesystem>
#include <string>

namespace cifra::app {

/// Copies a workspace into a new folder, whole or not at all, by the engines' own means, while others work in it: both
/// databases (restricted first: what it has published, the release database can be brought up to), the programme, what
/// editors wrote, the keys, and a manifest of SHA-256.
/// \error usage  the folder exists. \error io  it cannot be written
base::Result<void> write_backup(Workspace& workspace, std::filesystem::path const& folder);

/// What a backup was found to hold.
struct RestoredWorkspace {
    store::TrailReport trail;
    std::size_t returns = 0;
    std::size_t publications = 0;
};

/// What remains of a backup that was restored.
enum class Kept {
    workspace,
    nothing,  ///< It was only to be proved.
};

/// Makes a workspace of a backup and goes through it: checksums, integrity of the databases, trail, counts.
/// \param database  empty: embedded; else an empty PostgreSQL database
/// \error bad_input  a file of the backup is missing or changed, or its trail does not hold
/// \error usage      it is of a PostgreSQL workspace, and no database is given
base::Result<RestoredWorkspace> restore_backup(std::filesystem::path const& backup, std::filesystem::path const& folder,
                                               std::string const& database, Kept kept);

}  // namespace cifra::app

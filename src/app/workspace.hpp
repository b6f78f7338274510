#pragma once

#include "base/result.hpp"
#include "base/signing_key.hpp"
#include "db/connection.hpp"
#include "programme/programme.hpp"
#include "store/writer.hpp"

#include <filesystem>
#include <string>

namespace cifra::app {

/// A folder in which national returns become editions: a copy of the programme, the two databases, keys, what editors
/// write (docs/reference/workspace.md).
struct Workspace {
    std::filesystem::path folder;
    programme::Programme programme;
    db::Connection restricted;
    db::Connection released;
    store::TrailKey key;

    std::filesystem::path programme_folder() const { return folder / "programme"; }
    /// What an editor wrote for the edition of a year.
    std::filesystem::path frame_folder(std::string const& time_period) const {
        return folder / "editions" / time_period;
    }
    /// What every step needs, by whom, now.
    store::Writer writer(std::string const& by, restricted::Role role);
};

/// Makes a workspace: copies the programme, makes both databases and the keys.
/// \param database  empty: embedded, in the folder; else "postgresql://…", which gets the schemas `restricted` and
///                  `release` and the role `cifra_portal` that can only read the latter
/// \error bad_input  the programme cannot be read
/// \error usage      the folder exists and is not empty, or the database is not empty
/// \error io         the folder or the database cannot be written or reached
base::Result<void> create_workspace(std::filesystem::path const& folder, std::filesystem::path const& programme,
                                    std::string const& database);

/// Opens a workspace, brings its databases to this program's state, and the release database up to date with what was
/// published.
/// \error not_found  it is no workspace
/// \error bad_input  as read_programme; a database is newer than the program
base::Result<Workspace> open_workspace(std::filesystem::path const& folder);

/// The key with which the secretariat signs receipts and heads of the trail. \error as base::parse_secret_key
base::Result<base::SecretKey> secretariat_key(Workspace const& workspace);
base::Result<base::PublicKey> secretariat_public_key(Workspace const& workspace);

}  // namespace cifra::app

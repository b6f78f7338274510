#pragma once

#include "db/sqlite_session.hpp"

#include <filesystem>

namespace cifra::db {

/// Copies an open database into a file, checks it and puts it in its place. \param name  of the database, for messages
base::Result<void> copy_sqlite(sqlite3* source, std::string const& name, std::filesystem::path const& target);

/// Copies a backup to where no database stands.
/// \error io  one stands there, or what is left of one
base::Result<void> restore_sqlite(std::filesystem::path const& backup, std::filesystem::path const& target);

}  // namespace cifra::db

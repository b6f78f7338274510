#pragma once

#include "db/connection.hpp"

#include <filesystem>
#include <string>

namespace cifra::db {

/// A copy of a whole database in one file, as it was at one moment, made while others write to it. The file is its
/// owner's alone (mode 0600). It holds what the database holds: keep it as safe.
class Backup {
public:
    /// Writes the connection's database into `target`, checks the copy and replaces the file that stands there, in one
    /// rename and on the disk when it returns. SQLite: its backup interface; a database file with nothing beside it.
    /// PostgreSQL: pg_dump in custom format, of the connection's schema, which may not be "public". Needs no
    /// transaction of the connection. \error io  the target's folder is missing, not writable or full, pg_dump is not
    /// installed or refuses
    static base::Result<void> write(Connection& connection, std::filesystem::path const& target);

    /// Makes a database out of a backup, whole or not at all, and checks it. Roles and their rights are not in it.
    /// \param url     as Connection::open; a SQLite file that is not there yet
    /// \param schema  PostgreSQL: the one that was backed up; not there yet, or empty
    /// \error not_found  there is no such backup
    /// \error bad_input  the file is no backup, or not of this schema
    /// \error io         something stands there already, or pg_restore is not installed or refuses
    static base::Result<void> restore(std::filesystem::path const& backup, std::string const& url,
                                      std::string const& schema = {});
};

}  // namespace cifra::db

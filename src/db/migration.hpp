#pragma once

#include "db/connection.hpp"

#include <string>
#include <vector>

namespace cifra::db {

/// One ordered change of a database's tables. The texts are the same unless the engines must differ.
struct Migration {
    int number = 0;  ///< From 1, without gaps.
    std::string name;
    std::string sqlite;
    std::string postgres;
};

/// Brings a database up to the last migration, each in a transaction of its own together with its entry in the table
/// `migration`. A database that is newer than the program is refused and left as it is.
/// \param upto  stop after this number (tests); 0: all
/// \returns the number that the database stands at
/// \error bad_input  the database is newer than the program, or an applied migration is not the program's
/// \error io         as Connection
base::Result<int> migrate(Connection& connection, std::vector<Migration> const& migrations, int upto = 0);

/// The number that a database stands at; 0 for an empty one.
base::Result<int> migration_number(Connection& connection);

/// Migrations from embedded files `NNN_name.sql`, or `NNN_name.sqlite.sql` and `NNN_name.postgres.sql` where the
/// engines must differ. Needs numbers from 1 without gaps.
/// \param files  (name, text) in any order
std::vector<Migration> migrations_of(std::vector<std::pair<std::string, std::string>> const& files);

}  // namespace cifra::db

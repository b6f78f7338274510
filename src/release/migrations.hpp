#pragma once

#include "db/migration.hpp"

#include <vector>

namespace cifra::release {

/// The tables of the release database, in order.
std::vector<db::Migration> migrations();

/// Lets a role of PostgreSQL read the release database, and nothing else: it is made when it does not exist (without a
/// login; give it to the portal's own role), may use the schema and SELECT from its tables, those of later migrations
/// included. Where it had more rights in the schema they are taken away. On SQLite, where a file is opened for reading
/// only, it does nothing. Needs a connection that has the release schema and may make roles.
/// \error io  as Connection
base::Result<void> grant_portal(db::Connection& connection, std::string const& role);

}  // namespace cifra::release

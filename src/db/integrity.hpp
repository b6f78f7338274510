#pragma once

#include "db/connection.hpp"

namespace cifra::db {

/// Looks for damage. SQLite: every page, index, constraint and reference. PostgreSQL: pages whose checksum was wrong
/// when they were read, broken indexes, constraints that were never checked; a backup reads every row besides. Cost:
/// SQLite the size of the database. \error io  with the first damage found, by table or index, never a value
base::Result<void> check_integrity(Connection& connection);

}  // namespace cifra::db

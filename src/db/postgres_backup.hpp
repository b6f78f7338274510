#pragma once

#include "db/postgres_session.hpp"

#include <filesystem>

namespace cifra::db {

/// Backup::write for PostgreSQL.
base::Result<void> dump_postgres(PostgresSession& session, std::filesystem::path const& target);

/// Backup::restore for PostgreSQL.
base::Result<void> restore_postgres(std::filesystem::path const& backup, std::string const& url,
                                    std::string const& schema);

}  // namespace cifra::db

#pragma once

#include "base/local_text.hpp"
#include "db/postgres_session.hpp"
#include "db/postgres_url.hpp"

namespace cifra::db {

/// Asks the server for a connection, at most ten seconds unless the URL says otherwise. \returns One that may have
/// failed (PQstatus), or nothing when no memory is left.
PostgresPointer connect_postgres(PostgresUrl const& url);

/// Why a connection failed: libpq's words, unless the password stands in them.
base::LocalText why_not_connected(PGconn const* connection, PostgresUrl const& url);

}  // namespace cifra::db

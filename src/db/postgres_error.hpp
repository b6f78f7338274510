#pragma once

#include "base/result.hpp"

#include <libpq-fe.h>
#include <string>
#include <string_view>

namespace cifra::db {

/// The five letters of SQL's state, or nothing when the server gave none: the connection broke.
std::string_view sqlstate_of(PGresult const* result);

/// What PostgreSQL says of a failed statement: its main sentence, where that cannot quote a value, and the SQLSTATE.
/// Never its DETAIL or CONTEXT, which do.
/// \param name  for the message
tl::unexpected<base::Error> postgres_error(PGresult const* result, std::string const& name);

/// The connection broke, or the server cannot be reached.
tl::unexpected<base::Error> connection_lost(std::string const& name);

}  // namespace cifra::db

#pragma once

#include "base/result.hpp"

#include <libpq-fe.h>
#include <string>

namespace cifra::db {

/// What a remote server says of a failed statement, as postgres_error does, and what to do about a server that was only
/// asked. \param name  for the message
tl::unexpected<base::Error> remote_error(PGresult const* result, std::string const& name);
/// The connection to a remote server broke.
tl::unexpected<base::Error> remote_lost(std::string const& name);
/// A remote server has been silent for too long.
tl::unexpected<base::Error> remote_silent(std::string const& name);

}  // namespace cifra::db

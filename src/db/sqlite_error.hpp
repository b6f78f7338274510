#pragma once

#include "base/result.hpp"

#include <sqlite3.h>
#include <string>

namespace cifra::db {

/// What went wrong last, in SQLite's words: they name tables and columns, never a value.
/// \param name  for the message
tl::unexpected<base::Error> sqlite_error(sqlite3* database, std::string const& name);

}  // namespace cifra::db

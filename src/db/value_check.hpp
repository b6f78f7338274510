#pragma once

#include "db/connection.hpp"

#include <string>

namespace cifra::db {

/// Refuses what one of the engines would cut off, refuse or keep unread: a text that is not UTF-8 or holds a NUL, and
/// more than 500,000,000 bytes.
/// \param database  for the message
/// \error bad_input  with the number of the value, from 1, and never its content
base::Result<void> check_values(Values const& values, std::string const& database);

}  // namespace cifra::db

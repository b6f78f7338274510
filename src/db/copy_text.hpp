#pragma once

#include "db/connection.hpp"

#include <string>

namespace cifra::db {

/// Appends a row in the text format of PostgreSQL's COPY, its line break included.
/// \source PostgreSQL 15 Documentation, COPY, "Text Format"
void append_copy_row(std::string& out, Values const& row);

}  // namespace cifra::db

#pragma once

#include <string_view>

namespace cifra::db {

/// Whether a name of a table, column or schema needs no escapes within double quotes and means the same on both
/// engines: a-z, 0-9 and _, not beginning with a digit, at most 63 bytes.
bool is_name(std::string_view text);

}  // namespace cifra::db

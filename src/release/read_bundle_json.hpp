#pragma once

#include "programme/toml_document.hpp"

namespace cifra::release {

/// Reads a JSON document into the tree that programme files are read from, so that one strict reader serves both.
/// Numbers are whole, keys unique; at most 32 levels and 500,000 values. A value's place is its line.
/// \param file  for messages only
/// \returns The table of the whole document.
/// \error bad_input  not JSON, with line and column; beyond a limit; the document is not a table
/// \source RFC 8259
base::Result<programme::TomlValue> parse_json(std::string_view text, std::string const& file);

}  // namespace cifra::release

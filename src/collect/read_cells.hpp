#pragma once

#include "programme/programme.hpp"
#include "programme/toml_table.hpp"

namespace cifra::collect {

/// Reads a list of figures' keys. A key that is none is a problem at its place and left out.
std::vector<programme::CellKey> read_cells(programme::TomlTable& table, char const* key,
                                           programme::Programme const& programme);

/// Reads a date written as 2026-11-23.
std::string read_date(programme::TomlTable& table, char const* key);

/// True for a date of the calendar written as 2026-11-23.
bool is_date(std::string const& text);

}  // namespace cifra::collect

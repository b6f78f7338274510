#pragma once

#include "programme/programme.hpp"

#include <filesystem>

namespace cifra::programme {

/// Reads a programme from its folder (docs/reference/programme.md gives the files and keys).
/// \error not_found  the folder or one of its files is missing
/// \error bad_input  with file, line and column: TOML syntax, an unknown or missing key, a text without one of the
///                   languages, a reference to something that does not exist (nearest name suggested), an id twice
base::Result<Programme> read_programme(std::filesystem::path const& folder);

}  // namespace cifra::programme

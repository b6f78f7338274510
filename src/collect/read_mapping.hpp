#pragma once

#include "collect/mapping.hpp"
#include "programme/programme.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace cifra::collect {

/// Reads a mapping (docs/reference/mapping.md gives the keys) and holds it against its programme.
/// \error bad_input  every problem with its line and column: unknown or missing keys, columns, dimensions, codes or
///                   indicators (nearest name suggested), two labels that are the same when folded, parts that count
///                   persons again
base::Result<Mapping> read_mapping_text(programme::Programme const& programme, std::string_view text,
                                        std::string const& file);

/// As read_mapping_text, from a file. \error not_found  there is no such file
base::Result<Mapping> read_mapping(programme::Programme const& programme, std::filesystem::path const& path);

}  // namespace cifra::collect

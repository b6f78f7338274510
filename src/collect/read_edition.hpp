#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

#include <filesystem>

namespace cifra::collect {

/// A prepared edition and the programme that it belongs to.
struct PreparedEdition {
    programme::Programme programme;
    restricted::Edition edition;
};

/// Reads a prepared edition from its folder (docs/reference/edition.md gives the files and columns): figures,
/// printed shares, wordings, settlements, texts, protection.
/// \error not_found  the folder or one of its files is missing
/// \error bad_input  with file and line: broken UTF-8, missing columns, unknown codes (nearest suggested), a figure
///                   twice, numbers with separators, negative or huge counts, a value and a missing reason at once,
///                   a text without one of the languages; up to 20 problems at a time
base::Result<PreparedEdition> read_edition(std::filesystem::path const& folder);

}  // namespace cifra::collect

#pragma once

#include "restricted/edition.hpp"

namespace cifra::collect {

/// Reads edition.toml into an edition without figures and texts.
/// \error bad_input  every problem with its line and column
base::Result<restricted::Edition> read_edition_text(std::string_view text, std::string const& file);

}  // namespace cifra::collect

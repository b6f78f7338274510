#pragma once

#include "programme/programme.hpp"
#include "programme/toml_table.hpp"
#include "restricted/edition.hpp"

namespace cifra::collect {

/// Reads [[wording]]: of each kind, that it has as many cells and printed words as it needs.
std::vector<restricted::Wording> read_wordings(programme::TomlTable& file, programme::Programme const& programme);

}  // namespace cifra::collect

#pragma once

#include "programme/layout.hpp"
#include "programme/toml_table.hpp"

namespace cifra::programme {

/// Reads how an edition is laid out (docs/reference/edition.md). What names nothing of the programme, stands twice,
/// does not belong to its section or does not suit its figures becomes a problem with its place and the nearest name.
/// \param root  the table of a whole layout.toml, or `layout` of an edition.json
Layout read_layout(TomlTable& root, Programme const& programme);

}  // namespace cifra::programme

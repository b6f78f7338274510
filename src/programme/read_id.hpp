#pragma once

#include "programme/toml_table.hpp"

namespace cifra::programme {

/// How an identifier is written.
enum class Spelling {
    lower_case,  ///< a-z, digits, _ and -: programmes, sections, breakdowns, products
    component,   ///< letters, digits and _: dimensions, codes, indicators, dataflows
    capitals_3,  ///< three capitals: members, currencies
};

/// Reads the identifier `key` and checks how it is written and that `taken` does not hold it yet.
std::string read_id(TomlTable& table, char const* key, Spelling spelling, std::vector<std::string> const& taken);

}  // namespace cifra::programme

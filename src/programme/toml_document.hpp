#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::programme {

/// A value of a TOML file and its place: a plain tree, so that the parser's headers stay in one source file.
struct TomlValue {
    enum class Kind { text, integer, flag, list, table, other };

    Kind kind = Kind::other;
    std::string key;               ///< Its key in the table that holds it; empty in a list and for the whole file.
    base::Where key_where;         ///< Where that key stands.
    base::Where where;             ///< Where the value begins.
    std::string text;              ///< Kind::text
    std::int64_t integer = 0;      ///< Kind::integer
    bool flag = false;             ///< Kind::flag
    std::vector<TomlValue> items;  ///< Kind::list: in order; Kind::table: sorted by key.
};

/// Reads a TOML document.
/// \param file        for messages only
/// \param first_line  line of the file at which `text` begins
/// \returns the table of the whole document
/// \error bad_input  broken UTF-8 or TOML syntax, with line and column
/// \source TOML 1.0.0
base::Result<TomlValue> parse_toml(std::string_view text, std::string const& file, int first_line = 1);

}  // namespace cifra::programme

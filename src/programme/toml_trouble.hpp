#pragma once

#include "base/local_text.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace cifra::programme {

/// Something at which toml++ 3.3, the version of the reference machine, would stumble instead of reporting it.
struct TomlTrouble {
    std::size_t offset = 0;
    base::LocalText message;
    base::LocalText what_to_do;
};

/// Finds the first such place. Outside strings and comments: a character beyond ASCII or a control character, a date or
/// time (no file of ours has one), a quotation mark, bracket or equals sign in the middle of something, a bracket that
/// was not opened, a table header without a name (toml++ pull request 301), nesting without end. Inside a string: a
/// character beyond ASCII after a backslash, or first after a line that ends in one (toml++ issue 190). \param text
/// UTF-8 without a byte order mark
std::optional<TomlTrouble> find_toml_trouble(std::string_view text);

}  // namespace cifra::programme

#pragma once

#include <string>

namespace cifra::audit {

/// A paragraph for a terminal in lines of at most 100 characters, each with its line break: the first begins with
/// `lead`, the others are indented as far. A word that is longer stands on a line of its own.
std::string paragraph(std::string const& lead, std::string const& text);

}  // namespace cifra::audit

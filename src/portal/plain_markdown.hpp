#pragma once

#include <string>

namespace cifra::portal {

/// The words of a CommonMark text without its marks, in one line.
std::string plain_markdown(std::string const& markdown);

/// The beginning of a text, cut after a whole word and "…" where it is longer. \param most  In bytes, about.
std::string shortened(std::string const& text, std::size_t most);

}  // namespace cifra::portal

#pragma once

#include <string>
#include <vector>

namespace cifra::app {

/// Letters of a text, as a terminal shows them.
std::size_t width_of(std::string const& text);

/// Columns side by side for the terminal, each as wide as its widest text in code points; two spaces between them, none
/// at the end of a line. \param rows  the first is the heading; all of the same length
std::string text_table(std::vector<std::vector<std::string>> const& rows);

}  // namespace cifra::app

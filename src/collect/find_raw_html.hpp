#pragma once

#include <optional>
#include <string>

namespace cifra::collect {

/// Line, from 1, of the first raw HTML in a CommonMark text, or nothing.
std::optional<int> find_raw_html(std::string const& markdown);

}  // namespace cifra::collect

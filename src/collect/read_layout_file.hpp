#pragma once

#include "programme/layout.hpp"
#include "programme/programme.hpp"

#include <string>
#include <string_view>

namespace cifra::collect {

/// Reads layout.toml: order of sections, which charts, headlines, titles and alternative texts of an editor.
/// \error bad_input  every problem with its line and column; a wrong name with the nearest one
base::Result<programme::Layout> read_layout_text(programme::Programme const& programme, std::string_view text,
                                                 std::string const& file);

}  // namespace cifra::collect

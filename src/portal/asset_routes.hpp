#pragma once

#include <string>

namespace cifra::portal {

/// Addresses of the style sheet and the script of every page, with a part that changes when their bytes do.
std::string const& style_address();
std::string const& script_address();

}  // namespace cifra::portal

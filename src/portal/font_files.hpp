#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cifra::portal {

/// Addresses of the web fonts that pages ask for early, below "/assets/".
std::vector<std::string> const& font_names();

/// Rules of a style sheet that name the fonts.
std::string const& font_style();

/// The bytes of a font by its name below "/assets/"; null where there is none, or it cannot be made. Made when it is
/// first asked for.
std::string const* font_file(std::string_view name);

}  // namespace cifra::portal

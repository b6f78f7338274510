#pragma once

#include "portal/view_choice.hpp"

#include <string>

namespace cifra::portal {

/// The form by which figures are chosen, as HTML: it works without a script.
std::string indicator_filter(Asked const& asked, View const& view);

}  // namespace cifra::portal

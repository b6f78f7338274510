#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// One figure: its value or why there is none, what it counts, which release says so, where it was read, the rule that
/// made it, its parts, notes and findings, and what other releases said. Of a withheld one, only that it is withheld.
http::Response figure_page(Asked const& asked);

}  // namespace cifra::portal

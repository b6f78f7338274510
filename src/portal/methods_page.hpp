#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// How the figures are made, checked, protected and corrected, in words for everybody.
http::Response methods_page(Asked const& asked);

}  // namespace cifra::portal

#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// Two releases side by side, `?a=ID.VERSION&b=ID.VERSION&area=CODE`: what both say of each figure of a place. Without
/// a choice, the newest and the one before it.
http::Response compare_page(Asked const& asked);

}  // namespace cifra::portal

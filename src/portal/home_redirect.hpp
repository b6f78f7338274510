#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// "/" leads to the first page in the language that the reader prefers.
http::Response home_redirect(Asked const& asked);

/// "/en" leads to "/en/".
http::Response language_redirect(Asked const& asked);

}  // namespace cifra::portal

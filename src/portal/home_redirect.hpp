#pragma once

#include "portal/asked.hpp"

#include <string_view>

namespace cifra::portal {

/// The language that a reader prefers, of those that there are; English where none of them is named.
/// \param accept_language  "es-GT,es;q=0.9,en;q=0.8" \source RFC 9110, 12.5.4
base::Language preferred_language(std::string_view accept_language);

/// "/" leads to the first page in the language that the reader prefers.
http::Response home_redirect(Asked const& asked);

/// "/en" leads to "/en/".
http::Response language_redirect(Asked const& asked);

}  // namespace cifra::portal

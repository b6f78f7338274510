#pragma once

#include "base/local_text.hpp"

#include <string_view>

namespace cifra::portal {

/// The language that a reader prefers, of those that there are; English where none of them is wanted.
/// \param accept_language  "es-GT,es;q=0.9,en;q=0.8"; may be empty
/// \source RFC 9110, 12.5.4
base::Language preferred_language(std::string_view accept_language);

}  // namespace cifra::portal

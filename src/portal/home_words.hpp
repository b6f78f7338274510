#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the first page says.
Words const& home_words();

}  // namespace cifra::portal

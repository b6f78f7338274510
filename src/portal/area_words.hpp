#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the pages of the areas of work say.
Words const& area_words();

}  // namespace cifra::portal

#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the pages of the countries say.
Words const& country_words();

}  // namespace cifra::portal

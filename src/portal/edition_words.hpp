#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the pages of editions say.
Words const& edition_words();

}  // namespace cifra::portal

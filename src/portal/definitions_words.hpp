#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the page of definitions says.
Words const& definitions_words();

}  // namespace cifra::portal

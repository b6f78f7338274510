#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the comparison of two editions says.
Words const& compare_words();

}  // namespace cifra::portal

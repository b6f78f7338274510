#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// The words of the pages and files of indicators.
Words const& indicator_words();

}  // namespace cifra::portal

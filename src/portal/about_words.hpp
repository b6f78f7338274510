#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the page about the coalition and the site says.
Words const& about_words();

}  // namespace cifra::portal

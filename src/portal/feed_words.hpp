#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the feed and the catalogue of data sets say.
Words const& feed_words();

}  // namespace cifra::portal

#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the page on data says.
Words const& data_words();

}  // namespace cifra::portal

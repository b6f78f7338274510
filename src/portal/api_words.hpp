#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// The words of the interface's description.
Words const& api_words();

}  // namespace cifra::portal

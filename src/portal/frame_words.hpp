#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// The words of every page's head and foot, and of the pages that stand for what is not there.
Words const& frame_words();

}  // namespace cifra::portal

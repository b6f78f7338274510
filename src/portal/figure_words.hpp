#pragma once

#include "portal/words.hpp"

namespace cifra::portal {

/// What the page of one figure says.
Words const& figure_page_words();

}  // namespace cifra::portal

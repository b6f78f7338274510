#pragma once

#include "portal/search_index.hpp"
#include "portal/words.hpp"

namespace cifra::portal {

/// What the page of search results says.
Words const& search_words();

/// The word for a kind of result: "indicator", "country".
std::string const& kind_word(FoundKind kind, base::Language language);

}  // namespace cifra::portal

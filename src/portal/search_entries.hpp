#pragma once

#include "portal/catalogue.hpp"
#include "portal/search_index.hpp"

#include <memory>
#include <vector>

namespace cifra::portal {

/// Everything that a search can find in what is published: indicators, areas of work, countries, editions, codes with
/// their definitions, texts and notes of the newest edition, and the pages of the site. Needs the catalogue not to be
/// empty.
std::vector<SearchEntry> search_entries(Catalogue const& catalogue);

/// The index of a catalogue, made when it is first asked for and kept until another one is. For any number of threads.
std::shared_ptr<SearchIndex const> search_index(Catalogue const& catalogue);

}  // namespace cifra::portal

#pragma once

#include "portal/asked.hpp"

#include <string>

namespace cifra::portal {

/// Where a figure was read, in words: "return of Guatemala, 2021, version 2: sheet “Cifras”, cell D14", "file
/// figures/a.csv, line 3". \param origin  As ReleasedObservation::origin has it; empty gives an empty text
std::string origin_words(Asked const& asked, std::string const& origin);

}  // namespace cifra::portal

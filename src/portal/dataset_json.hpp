#pragma once

#include "portal/asked.hpp"

#include <string>

namespace cifra::portal {

/// An edition as a schema.org Dataset with its files as distributions: a script element of data for the page's head.
/// \source schema.org 28.0, Dataset
std::string dataset_script(Asked const& asked, LoadedEdition const& edition);

/// Text as JSON that may stand inside a script element: "</" never occurs.
std::string json_for_script(std::string json);

}  // namespace cifra::portal

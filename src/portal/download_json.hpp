#pragma once

#include "portal/view_figures.hpp"

#include <string>

namespace cifra::portal {

/// A view as JSON: what it is, its figures with codes and labels, its notes, its source.
std::string download_json(Asked const& asked, ViewFigures const& figures);

/// What is to be known of a view besides its figures: definitions, notes, who reports, source, licence, citation,
/// checksum, when it was made, its files.
std::string download_metadata(Asked const& asked, ViewFigures const& figures);

}  // namespace cifra::portal

#pragma once

#include "release/released_edition.hpp"

#include <filesystem>

namespace cifra::release {

/// Reads a published bundle back: data.csv for the figures and edition.json for everything else.
/// \error not_found, bad_input  with file and line
base::Result<ReleasedEdition> read_bundle(std::filesystem::path const& folder);

/// Everything of an edition but its figures, as edition.json: canonical JSON, sorted keys.
std::string edition_json(ReleasedEdition const& edition);

/// All figures of an edition as one SDMX-CSV 2.0 file: data.csv.
std::string data_csv(ReleasedEdition const& edition);

}  // namespace cifra::release

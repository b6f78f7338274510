#pragma once

#include "release/released_edition.hpp"

#include <string>

namespace cifra::release {

/// The figures of all years as one SDMX-CSV 2.0 file, series.csv, with the columns of data.csv: of each figure what the
/// newest release says of it (told_figure). In the programme's order of dataflows, then by key.
std::string series_csv(ReleasedEdition const& edition);

/// What became of figures that were published before (revisions), as revisions.csv: CHANGE, CELL, EDITION, RELEASE,
/// PREPARED, value and status before and after, and the sentence in both languages.
std::string revisions_csv(ReleasedEdition const& edition);
/// The same as JSON.
std::string revisions_json(ReleasedEdition const& edition);

}  // namespace cifra::release

#pragma once

#include "portal/view_figures.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// Where figures are from, in a line: source, edition, version, date and checksum of the release that tells them; of
/// several their names and the date of the last one.
std::string source_line(Asked const& asked, std::vector<ViewRelease> const& releases);

/// How to cite a view: the releases that tell its figures, and its address.
std::string view_citation(Asked const& asked, ViewFigures const& figures);

/// Who is in the coalition's total of a view in the last year shown.
struct ViewCoverage {
    std::string year;
    programme::CellKey total;                      ///< The coalition's, of that year.
    std::shared_ptr<LoadedEdition const> edition;  ///< Of that year, which says so; null where none was released.
};

/// \cost Reads the edition where it is not in memory
ViewCoverage view_coverage(Asked const& asked, View const& view);

}  // namespace cifra::portal

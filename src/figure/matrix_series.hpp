#pragma once

#include "figure/edition_source.hpp"
#include "figure/series.hpp"

namespace cifra::figure {

/// Who reports which figure of an edition, from its notes: the same rows as on the page (release::coverage_matrix).
/// Without groups when no member's row speaks of any figure.
MatrixSeries matrix_series(EditionSource const& source);

}  // namespace cifra::figure

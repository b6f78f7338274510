#pragma once

#include "figure/edition_source.hpp"
#include "figure/series.hpp"
#include "release/notes_coverage.hpp"

namespace cifra::figure {

/// The number of an indicator's total with its coverage. Needs the total to be shown.
KeyFigure key_figure_of(EditionSource const& source, programme::Indicator const& indicator);

/// Who reports a figure of the coalition. A member that no code names counts as reporting.
Coverage coverage_of(EditionSource const& source, programme::CellKey const& key);

/// The mark for what a member contributes; what nothing says is drawn as no data.
CoverageMark mark_of(release::Reporting reporting);

}  // namespace cifra::figure

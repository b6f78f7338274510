#pragma once

#include "figure/breakdown_chart.hpp"
#include "figure/page_plan.hpp"

namespace cifra::figure {

/// The charts of an indicator as pieces in reading order: wide ones, strips, what stands side by side, tables. Charts
/// of one whole share a scale; one too tall for a page is cut between rows.
std::vector<Piece> arrange_charts(std::vector<BreakdownChart> charts, base::Language language, Fonts const& fonts);

}  // namespace cifra::figure

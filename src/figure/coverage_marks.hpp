#pragma once

#include "figure/chart.hpp"

#include <vector>

namespace cifra::figure {

/// Distance between the marks of a strip, in points.
inline constexpr double COVERAGE_PITCH = 9;

/// One mark, centred at a place.
std::vector<Shape> coverage_mark(CoverageMark mark, Point centre);

/// The words for a mark in a legend.
std::string word_for(CoverageMark mark, base::Language language);

/// The strip of all members' marks as a figure with its alternative text, as many rows as `width` needs.
/// Its top left corner is at the origin.
Drawing coverage_strip(Coverage const& coverage, double width);

/// A line of marks with their words, for the marks that occur.
/// \error bad_input  it is wider than `width`
base::Result<Drawing> coverage_legend(std::vector<CoverageMark> const& marks, double width,
                                      ChartContext const& context);

}  // namespace cifra::figure

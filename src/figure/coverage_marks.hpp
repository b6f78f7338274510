#pragma once

#include "figure/chart.hpp"

#include <vector>

namespace cifra::figure {

/// Distance between the marks of a strip, in points.
inline constexpr double COVERAGE_PITCH = 9;

/// Lengths of the marks, in points.
struct MarkSize {
    double radius = 2.7;
    double diamond = 4.4;  ///< Half its height.
    double box_width = 8;  ///< Of the hatched box.
    double box_height = 8;
};

/// One mark, centred at a place.
std::vector<Shape> coverage_mark(CoverageMark mark, Point centre, MarkSize const& size = {});

/// The words for a mark in a legend.
std::string word_for(CoverageMark mark, base::Language language);

/// The strip of all members' marks as a figure with its alternative text, as many rows as `width` needs.
/// Its top left corner is at the origin.
Drawing coverage_strip(Coverage const& coverage, double width);

/// A line of marks with their words, for the marks that occur.
/// \error bad_input  it is wider than `width`
base::Result<Drawing> coverage_legend(std::vector<CoverageMark> const& marks, double width, ChartContext const& context,
                                      MarkSize const& size = {});

}  // namespace cifra::figure

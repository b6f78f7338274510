#pragma once

#include "figure/chart.hpp"

#include <vector>

namespace cifra::figure {

/// The marks that occur in lines over time with their words, as a list: missing years, provisional values, breaks.
/// Empty and without height where there are none.
base::Result<Drawing> time_legend(std::vector<TimeLine> const& lines, bool bars, double width,
                                  ChartContext const& context);

/// Two strokes through the axis: what stands before and after cannot be compared.
std::vector<Shape> break_mark(Point on_axis);

}  // namespace cifra::figure

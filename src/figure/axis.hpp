#pragma once

#include "figure/chart.hpp"
#include "figure/scale.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cifra::figure {

/// Periods along a plot. All share one distance; the first and the last stand half a distance from the edges.
struct PeriodAxis {
    double left = 0;
    double width = 0;
    std::size_t count = 0;

    double pitch() const { return count > 0 ? width / static_cast<double>(count) : width; }
    double at(std::size_t period) const { return left + pitch() * (static_cast<double>(period) + 0.5); }
};

/// Which periods have room for their labels: every one, or every second, third, ... back from the last.
std::vector<bool> labelled_periods(std::vector<std::string> const& periods, double pitch, ChartContext const& context);

/// Labels of the periods under a plot, one node each; those without room have words only.
/// \param top  Where the labels begin.
base::Result<std::vector<Node>> period_headers(std::vector<std::string> const& periods, PeriodAxis const& axis,
                                               double top, ChartContext const& context);

/// Hairlines across a plot with their values at its left, as decoration; zero is the axis itself.
/// \param left    Of the plot; the values have all the room before it, and are set smaller where they need more.
/// \param bottom  Where zero stands.
base::Result<Node> value_axis(std::vector<double> const& ticks, Scale const& scale, double left, double right,
                              double bottom, ChartContext const& context);

/// Width of the widest label of a value axis with the gap after it.
double value_axis_width(std::vector<double> const& ticks, ChartContext const& context);

}  // namespace cifra::figure

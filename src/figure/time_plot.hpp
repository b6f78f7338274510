#pragma once

#include "figure/axis.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cifra::figure {

/// Which values of a plot want their number beside them.
enum class ValueLabels {
    all,   ///< Every one, ends and extremes first.
    ends,  ///< The last one and the greatest.
};

/// Where a plot of lines stands.
struct PlotFrame {
    PeriodAxis periods;
    Scale scale;
    double top = 0;     ///< Upper edge: no label stands above it.
    double bottom = 0;  ///< Where zero stands.
    ValueLabels labels = ValueLabels::all;
    bool bars = false;  ///< Bars instead of lines; one line only.
};

/// A plot: what is drawn, and the cells of its data table, a row a line.
struct TimePlot {
    std::vector<Shape> shapes;             ///< Lines and bars, for the figure.
    std::vector<std::vector<Node>> cells;  ///< Markers and numbers: a row a line, a cell a period.
    std::size_t unlabelled = 0;            ///< Values whose number found no room.
    std::vector<std::string> unmarked;     ///< Notes of points without a number: their marks must stand elsewhere.
};

/// Draws lines over periods. Numbers stand over or under their points where they meet neither each other nor a line; a
/// value without one is in its cell as words. A line stops at missing values and before breaks.
base::Result<TimePlot> time_plot(std::vector<TimeLine> const& lines, PlotFrame const& frame,
                                 ChartContext const& context);

/// True where a point has notes: only then can TimePlot::unmarked hold any.
bool has_notes(std::vector<TimeLine> const& lines);

/// What the mark of a point stands for: "Belize, 2018: 542 (provisional)".
std::string point_name(std::string const& label, std::string const& period, TimePoint const& point,
                       base::Language language);

/// Marker of a line: a shape and a colour of its own, open where provisional.
std::vector<Shape> line_marker(std::size_t line, bool provisional, Point centre);
Ink line_ink(std::size_t line);

/// The mark of a missing year, under the axis.
std::vector<Shape> gap_mark(CellMark mark, Point centre, double pitch);

/// Greatest value of all lines; 0 where there is none.
double greatest_value(std::vector<TimeLine> const& lines);

}  // namespace cifra::figure

#pragma once

#include "figure/chart_parts.hpp"
#include "figure/map_picture.hpp"

#include <functional>
#include <vector>

namespace cifra::figure {

/// What a kind of map puts into the frame that all share.
struct MapParts {
    MapContent content;
    MapStyle style;
    /// The legend in a width, at the origin.
    std::function<base::Result<Drawing>(double width)> legend;
    /// What stands before a row of the list, its centre at a place; empty: nothing.
    std::function<std::vector<Shape>(BarRow const& row, Point centre)> swatch;
};

/// An entry of a legend: a mark, drawn from its upper left corner, and its words.
struct MapLegendEntry {
    std::vector<Shape> mark;
    std::string words;
};

/// Head, map with inset, legend, list and credit. Beside each other where there is room.
/// \error bad_input  a text does not fit
base::Result<Drawing> map_chart(MapSeries const& series, MapParts const& parts, double width,
                                ChartContext const& context);

/// The list: every row with its swatch, name, definition and value, under hairlines.
base::Result<Drawing> map_list(MapSeries const& series, MapParts const& parts, double width,
                               ChartContext const& context);

/// Entries under each other.
base::Result<Drawing> map_legend(std::vector<MapLegendEntry> const& entries, double width, ChartContext const& context);

/// The look of an area without a value, and its entry in the legend for each mark that occurs.
AreaLook missing_look(CellMark mark);
std::vector<MapLegendEntry> missing_entries(MapSeries const& series, base::Language language);

/// The style of maps in charts; `land` is the ink of members that have none of their own.
MapStyle chart_map_style();
/// Members by code with their names, for labels.
std::map<std::string, std::string> names_of(MapSeries const& series);

/// The error for a map of a programme that has none.
base::Error no_map(std::string const& title);

/// Size of swatches in lists and legends, in points.
inline constexpr double SWATCH_WIDTH = 14;
inline constexpr double SWATCH_HEIGHT = 9;
Rect swatch_of(AreaLook const& look, Point corner);

}  // namespace cifra::figure

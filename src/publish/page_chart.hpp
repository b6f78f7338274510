#pragma once

#include "publish/page_context.hpp"

#include <string>

namespace cifra::publish {

/// The drawings of a breakdown, as inline SVG. Note marks in them have the numbers that the page has given so far.
struct PageChart {
    std::string svg;   ///< Empty: nothing is drawn, and its table stands alone.
    std::string sums;  ///< Its sums against their total, where they disagree; else empty.
};

/// Draws a breakdown as the infographic does. A layout that asks for a table has no drawing; nor has a chart whose
/// words have no room, since the table below it holds them all.
PageChart page_chart(PageContext& page, programme::Indicator const& indicator, programme::Breakdown const& breakdown);

/// Draws a chart over the years (release::SeriesChart) in the page's whole column. \returns empty where it has no room
std::string page_series_chart(PageContext& page, std::string const& id);

/// Rules for all drawings of a page: their colours on a dark screen.
std::string chart_style();

}  // namespace cifra::publish

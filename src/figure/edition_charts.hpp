#pragma once

#include "figure/chart.hpp"
#include "figure/edition_source.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::figure {

/// A chart of an edition, to be drawn in any width: for the page of HTML and for files of its own.
struct EditionChart {
    std::string id;       ///< "VICTIMS_IDENTIFIED.by_exploitation"; of the sums of a breakdown: the same with ".sums";
                          ///< over the years: with ".series".
    std::string section;  ///< Id.
    std::string title;    ///< In the source's language.
    std::vector<std::string> notes;  ///< Ids of the notes that it calls for, in reading order.
    /// Owns its series: the edition may be gone. \error bad_input  a text has no room (it is named)
    std::function<base::Result<Drawing>(double width, ChartContext const& context)> draw;
};

/// Every chart of the edition, in the order of the pages.
std::vector<EditionChart> edition_charts(EditionSource const& source, Fonts const& fonts);

}  // namespace cifra::figure

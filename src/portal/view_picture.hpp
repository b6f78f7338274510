#pragma once

#include "figure/chart.hpp"
#include "portal/view_figures.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::portal {

/// A drawing of figures of a view, in any width.
struct ViewPicture {
    std::string title;  ///< Over it, where a view has several; else empty.
    bool half = false;  ///< Two stand side by side where there is room.
    bool wide = false;  ///< Many small plots: keeps its width, and scrolls where there is less room.
    /// \error bad_input  a text has no room (it is named)
    std::function<base::Result<figure::Drawing>(double width, figure::ChartContext const& context)> draw;
};

/// The drawings of a view, or the reason why there are none, in a sentence.
struct ViewPictures {
    std::vector<ViewPicture> pictures;
    std::string why_none;
    std::string words{};  ///< What they show of a view that holds more, in sentences; or empty.
};

/// The view as charts: years as lines, or as small charts of one scale where there are more than four; one year as
/// bars. The region's figures stand apart from those of the countries, which have a scale of their own.
ViewPictures view_chart(Asked const& asked, ViewFigures const& figures);

/// The view's last year as maps: counts as symbols; of each category its share of the country's own total as classes
/// where it is known.
ViewPictures view_map(Asked const& asked, ViewFigures const& figures);

/// What a map shows of a view: the members in its last year. The view itself where it has no members.
ViewFigures figures_of_map(Asked const& asked, ViewFigures const& figures);

/// The numbers of the notes for drawings.
figure::NoteNumbers note_numbers(ViewFigures const& figures);

/// The ids of a point's notes, as drawings have them.
std::vector<std::string> note_ids(ViewPoint const& point);

/// A value as a length.
double length_of(ViewPoint const& point);

}  // namespace cifra::portal

#pragma once

#include "portal/view_figures.hpp"

#include <string>

namespace cifra::portal {

/// The figures of a view as HTML.
struct FiguresHtml {
    std::string html;
    bool table = false;  ///< They stand in the table: asked for, or in place of what cannot be drawn.
};

/// The figures of a view in the form that it asks for: chart and maps as drawings, each wide and narrow (a style sheet
/// shows the one that fits), or the table.
/// \param table  Address of the same figures as a table: a drawing has words, but no reader's program walks through it.
FiguresHtml indicator_figures(Asked const& asked, ViewFigures const& figures, std::string const& table);

}  // namespace cifra::portal

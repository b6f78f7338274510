#pragma once

#include "portal/view_figures.hpp"

#include <string>

namespace cifra::portal {

/// The figures of a view in the form that it asks for, as HTML: chart and maps as drawings, each wide and narrow (a
/// style sheet shows the one that fits), or the table.
std::string indicator_figures(Asked const& asked, ViewFigures const& figures);

}  // namespace cifra::portal

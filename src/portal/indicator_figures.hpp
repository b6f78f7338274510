#pragma once

#include "portal/view_figures.hpp"

#include <string>

namespace cifra::portal {

/// The figures of a view in the form that it asks for, as HTML: chart and maps as drawings, each wide and narrow (a
/// style sheet shows the one that fits), or the table.
/// \param table  Address of the same figures as a table: a drawing has words, but no reader's program walks through it.
std::string indicator_figures(Asked const& asked, ViewFigures const& figures, std::string const& table);

}  // namespace cifra::portal

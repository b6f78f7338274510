#pragma once

#include "figure/series.hpp"
#include "release/figure_words.hpp"

namespace cifra::figure {

/// The mark of a figure in words.
CellMark mark_of(release::FigureMark mark);

}  // namespace cifra::figure

#pragma once

#include "release/released_edition.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::release {

/// A figure that stands in no breakdown of the coalition.
struct SingleFigure {
    programme::Indicator const* indicator = nullptr;
    ReleasedObservation const* figure = nullptr;
};

/// Figures of the members of indicators that have a breakdown by area and no total for the coalition, member by member
/// in the programme's order.
std::vector<SingleFigure> member_figures(ReleasedEdition const& edition, programme::Section const& section);

/// Figures of a section and of the edition's year that stand nowhere else, values and withheld ones alike: single
/// cases. In the programme's order of indicators, of areas (the region first) and of categories; then other codes in
/// the order of their lists. Cost: n log n of them, each with a look through the indicator's categories. \param stands
/// True for figures that stand elsewhere.
std::vector<SingleFigure> further_figures(ReleasedEdition const& edition, programme::Section const& section,
                                          std::function<bool(programme::CellKey const&)> const& stands);

/// The words for a figure's place: a category of a breakdown, with its dimension where it is one code that is not
/// special ("Destination: Costa Rica"), or the codes one by one; the indicator's name for a total.
std::string place_words(programme::Programme const& programme, SingleFigure const& single, base::Language language);

}  // namespace cifra::release

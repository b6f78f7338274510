#pragma once

#include "base/problems.hpp"
#include "programme/programme.hpp"
#include "restricted/observation.hpp"

namespace cifra::collect {

/// Reads one file of figures: SDMX-CSV 2.0 rows of one dataflow (docs/reference/edition.md).
/// \param time_period  the year that every row must have
/// \param file         for messages and the observations' places
/// \returns observations in the order of the file
/// \error bad_input  every problem with its line, at most 20
base::Result<std::vector<restricted::Observation>> read_figures_text(programme::Programme const& programme,
                                                                     std::string const& time_period,
                                                                     std::string_view text, std::string const& file);

/// Sorts observations by key. A key that occurs twice is a problem that names both places.
void sort_figures(std::vector<restricted::Observation>& observations, base::Problems& problems);

}  // namespace cifra::collect

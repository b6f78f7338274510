#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

#include <vector>

namespace cifra::consolidate {

/// The region's figures of an assembled edition: for every cell that some member has a row for and the region has not,
/// where areas can be added (programme::can_add_areas), the sum over the areas that report, by one definition
/// (docs/methods/consolidation.md). COVERAGE lists these areas. Its
/// status follows from its parts (status_of_sum). A cell that no area reports has no value and a reason.
/// \param table  Sorted by key.
/// \returns Sorted by key; rule programme::SUM_OF_REPORTING_AREAS, no place of their own.
std::vector<restricted::Observation> sums_of_reporting_areas(programme::Programme const& programme,
                                                             restricted::Table const& table);

}  // namespace cifra::consolidate

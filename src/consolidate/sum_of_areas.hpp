#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

#include <vector>

namespace cifra::consolidate {

/// The figures of the region that follow from its members' and that the edition does not give: sums of whole numbers
/// of indicators whose breakdown by area is a partition, where every member gives a validated value by one
/// DEFINITION. One member without a value, and there is no sum. \param table  Sorted by key. \returns Sorted by key;
/// rule "sum_of_areas".
std::vector<restricted::Observation> sums_of_areas(programme::Programme const& programme,
                                                   restricted::Table const& table);

}  // namespace cifra::consolidate

#pragma once

#include "programme/programme.hpp"
#include "restricted/observation.hpp"

#include <vector>

namespace cifra::collect {

/// Of the figures of one year, those that an edition can carry without a withheld part that follows from the others:
/// the totals of the areas, and each breakdown of an area none of whose given parts is withheld, missing or a positive
/// count of victims below the threshold, and whose total is given and none of this either. What is left out is left out
/// whole: nothing of it stands in the edition, not even that it is withheld. \param observations  sorted by key,
/// unique, of one year \param threshold     of the programme's policy, in persons \returns sorted by key
std::vector<restricted::Observation> whole_breakdowns(programme::Programme const& programme,
                                                      std::vector<restricted::Observation> const& observations,
                                                      int threshold);

}  // namespace cifra::collect

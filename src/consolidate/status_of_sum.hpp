#pragma once

#include "restricted/observation.hpp"

#include <string>
#include <vector>

namespace cifra::consolidate {

/// OBS_STATUS of a sum: P, U and B when a part has the letter, E when a part is estimated or imputed (E, I), D when the
/// sum counts by another definition than the programme's; A when there is nothing to say. In the order PDUEB.
/// \param parts  The figures that are added up.
/// \source SDMX CL_OBS_STATUS 2.2
std::string status_of_sum(std::vector<restricted::Observation const*> const& parts, bool definition_differs);

}  // namespace cifra::consolidate

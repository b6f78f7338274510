#pragma once

#include "attack/linear_system.hpp"

#include <map>
#include <string>

namespace cifra::attack {

/// Withheld unknowns that were computed, by index, each with the method: "elimination" or "bounds".
using RecoveredUnknowns = std::map<int, std::string>;

/// Withheld cells of a connected system that the attacker computes: elimination first, then integer bounds. Where
/// equations contradict each other, each of the refused ones is believed once before the others.
/// \param counts  of the values found; one that a text tells is not known here and always counts
RecoveredUnknowns solve_component(LinearSystem const& system, CountsAsKnown const& counts = {});

}  // namespace cifra::attack

#pragma once

#include "attack/linear_system.hpp"

#include <vector>

namespace cifra::attack {

/// Tightens the bounds of unknowns by each constraint in turn, whole unknowns to integers, until nothing changes or
/// MAX_PASSES is reached (stopping early leaves wider bounds, never wrong ones). A constraint that leaves an unknown
/// without a value is known to be wrong: it is dropped and everything starts anew without it.
/// \returns The unknowns with their tightened bounds, in the same order.
std::vector<Unknown> tighten(std::vector<Unknown> const& unknowns, std::vector<Constraint> const& constraints);

inline constexpr int MAX_PASSES = 200;

}  // namespace cifra::attack

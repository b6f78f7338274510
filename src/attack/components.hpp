#pragma once

#include "attack/linear_system.hpp"

#include <vector>

namespace cifra::attack {

/// The parts of a system that share no unknown with each other, without those that hold no withheld cell. Each is a
/// system of its own: unknowns keep their order and are numbered anew.
std::vector<LinearSystem> components(LinearSystem const& system);

}  // namespace cifra::attack

#pragma once

#include "attack/linear_system.hpp"

#include <vector>

namespace cifra::attack {

/// The constraints of a component that can be believed together: what is wrong on its face is gone, and so is each
/// equation that contradicts those before it. Order kept.
std::vector<Constraint> believed_together(LinearSystem const& component);

}  // namespace cifra::attack

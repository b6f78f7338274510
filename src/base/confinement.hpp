#pragma once

#include "base/confined.hpp"

#include <cstdint>

namespace cifra::base {

/// Bytes of address space that this process holds, or 0 where the system does not say.
std::uint64_t address_space_bytes();

/// Takes from this process, for good, everything but computing and writing to one descriptor. Safe after a fork.
/// \param kept        the descriptor that stays open; 0 to 2 do not
/// \param held_bytes  address_space_bytes() of the program
/// \returns False when the system refuses; then nothing else should be done but leave.
bool confine_this_process(int kept, ConfinedLimits const& limits, std::uint64_t held_bytes);

}  // namespace cifra::base

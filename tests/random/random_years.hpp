#pragma once

#include "release/released_edition.hpp"

#include <cstdint>
#include <vector>

namespace any {

/// What a random programme has published: editions of up to five years, not always one after the other, the last of
/// them in up to three versions that say other things of some figures. Each is protected with sight of those before it
/// and knows them; what protection refuses is left out. By year and version. None for a programme without members.
std::vector<cifra::release::ReleasedEdition> released_years(std::uint64_t seed);

}  // namespace any

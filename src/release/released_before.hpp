#pragma once

#include "release/released_edition.hpp"

#include <vector>

namespace cifra::release {

/// What the public has seen before an edition is protected.
struct ReleasedBefore {
    std::vector<EarlierRelease> earlier;   ///< As ReleasedEdition::earlier.
    std::vector<EarlierRelease> replaced;  ///< As ReleasedEdition::replaced.
};

}  // namespace cifra::release

#pragma once

#include "release/release_store.hpp"

#include <vector>

namespace cifra::portal {

/// A release and its figures, in terms of the programme of the edition that is current: what that has no code for, or
/// now counts in another unit, is left out.
struct Vintage {
    release::ReleaseEntry entry;
    std::vector<release::ReleasedTable> tables;  ///< In the programme's order of dataflows.
    bool withdrawn = false;                      ///< Shows a figure that a later release withholds.
};

/// Every version of every edition in the order in which they became public (`entry.released_at`); of the same moment,
/// by time period, edition and version.
using History = std::vector<Vintage>;

}  // namespace cifra::portal

#pragma once

#include "protect/gated.hpp"

#include <cstdint>
#include <map>
#include <set>

namespace cifra::protect {

/// The counts of victims in an edition, by key.
struct EditionCounts {
    std::map<programme::CellKey, restricted::Observation const*> observations;
    std::map<programme::CellKey, std::int64_t> values;
    /// Those that are withheld or may be: no zeros, nothing that a decision allows or that a text tells.
    std::set<programme::CellKey> open;
    /// Those that an earlier release shows as they are: nothing hides them any more.
    std::set<programme::CellKey> known;
};

EditionCounts edition_counts(Gated const& edition);

}  // namespace cifra::protect

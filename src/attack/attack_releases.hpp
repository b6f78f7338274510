#pragma once

#include "attack/attack.hpp"
#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::attack {

/// What the attack found out about one of several releases.
struct ReleaseAttack {
    std::string name;  ///< "three-2031.1": edition and version.
    AttackReport report;
    /// Withheld cells, none of them recovered, that readers know to have fewer possible values than there are counts
    /// below the threshold. Sorted; once each.
    std::vector<programme::CellKey> narrow;
    /// The release promises more than that no cell can be computed: none is narrow either (ReleasedPolicy::secondary).
    bool promises_intervals = false;

    /// True when something comes out that must not. Whoever promises intervals has held the suppositions of readers
    /// against the true figures: what takes one of them is a wrong number there, or was refused.
    bool is_broken() const;
};

/// Attacks each release with all that the others show, whichever came first: exact elimination and bounds
/// (attack::attack), then the interval of each withheld cell (known_intervals). Where a release withholds larger counts
/// too, readers suppose any count behind a withheld cell, else a small one. Order of the releases.
std::vector<ReleaseAttack> attack_releases(std::vector<release::ReleasedEdition> const& releases);

}  // namespace cifra::attack

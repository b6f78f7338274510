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
    /// Counts of victims below the threshold that the release shows and no decision of its policy allows. Sorted.
    std::vector<programme::CellKey> shown_small{};
    /// The release promises more than that no cell can be computed: none is narrow either (ReleasedPolicy::secondary).
    bool promises_intervals = false;

    /// True when something comes out that must not. Whoever promises intervals has held the suppositions of readers
    /// against the true figures: what takes one of them is a wrong number there, or was refused.
    bool is_broken() const;
};

/// Attacks each release alone (attack::attack, known_intervals), then all together (attack_series) in the order of
/// their years, editions and versions; with them those that a bundle holds of before. Where a release withholds larger
/// counts too, readers suppose any count behind a withheld cell, else a small one. A withheld cell that a release of no
/// earlier place shows counts as recovered, by the method "shown", unless a decision of some release allows it.
/// Needs releases of one programme. Order of the releases.
std::vector<ReleaseAttack> attack_releases(std::vector<release::ReleasedEdition> const& releases);

}  // namespace cifra::attack

#pragma once

#include "release/released_edition.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cifra::attack {

/// A withheld cell whose value the attacker computed.
struct RecoveredCell {
    programme::CellKey key;
    std::string method;  ///< "elimination" or "bounds".
};

/// What the attack found out. Holds no value: the caller must not be able to print one.
struct AttackReport {
    int withheld_cells = 0;
    int equations = 0;
    std::vector<RecoveredCell> recovered;  ///< Sorted by key.
};

/// Tries to compute each withheld cell of an edition exactly, from what is published alone. The attacker knows the
/// threshold and the method, every total and number in the texts, every printed share with its rounding interval,
/// the status marks, and that the categories of a partition sum to their total unless the notes say otherwise.
/// Exact Gaussian elimination over the linear system of all tables, then integer bounds to a fixed point.
/// Cost: cubic in the number of unknowns of a connected component.
/// \source Hundepool et al. (2012), Statistical Disclosure Control, ch. 4
AttackReport attack(release::ReleasedEdition const& edition);

}  // namespace cifra::attack

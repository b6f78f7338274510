#pragma once

#include "attack/linear_system.hpp"
#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::attack {

/// A withheld cell whose value the attacker computed.
struct RecoveredCell {
    programme::CellKey key;
    std::string method;  ///< "elimination", "bounds" or "text"; "shown" by another release.
    std::string with{};  ///< The other releases that it takes, "three-2031.1"; empty: the edition alone.
    /// It takes a supposition besides: that the codes which the data give in a dimension are all there are, or where
    /// the categories printed apart are.
    bool supposed = false;
};

/// What the attack found out. Holds no value: the caller must not be able to print one.
struct AttackReport {
    int withheld_cells = 0;
    int equations = 0;                     ///< Declared equations and inequalities with an unknown in them.
    std::vector<RecoveredCell> recovered;  ///< Sorted by key.
    /// Cells that an earlier release withheld, and that come out of it by what the edition adds. Sorted by key.
    std::vector<RecoveredCell> recovered_before{};
};

/// What the attacker supposes behind a withheld count of victims.
enum class Supposition {
    small_counts,  ///< An integer in [1, threshold - 1], as the published policy says.
    any_count,     ///< An integer >= 0: some senders withhold larger counts too.
};

/// Tries to compute each withheld cell of an edition exactly, from what is published alone
/// (docs/methods/elimination_attack.md). The attacker knows the threshold and the method, every total, the cells whose
/// values the texts give, every printed share with its rounding interval, the status marks, and that the categories of
/// a partition sum to their total unless the notes say otherwise. He also supposes that the codes which the data give
/// in any other dimension are all there are. Exact Gaussian elimination over the linear system of all tables, then
/// integer bounds to a fixed point. Of equations that contradict each other every one is believed once. Where the
/// edition gives cells again that were released before (`replaced`, and `earlier` of the years that it repeats), the
/// same is tried on the equations of all releases together (attack_series); a value that an earlier one showed is known
/// already, and none that this edition could still hide.
///
/// Guarantee: in a consistent edition in which the suppositions hold, a recovered cell has one value in every
/// assignment that fits, and each cell that linear equations alone determine is recovered.
/// Cost: cubic in the number of unknowns of a connected component; no withheld cell, no cost.
/// \source Hundepool et al. (2012), Statistical Disclosure Control, ch. 4
/// \param counts  which values count as recovered; what a text tells always does
AttackReport attack(release::ReleasedEdition const& edition, Supposition supposition = Supposition::small_counts,
                    CountsAsKnown const& counts = {});

}  // namespace cifra::attack

#pragma once

#include "attack/linear_system.hpp"

#include <optional>
#include <set>
#include <vector>

namespace cifra::attack {

/// Suppositions that are not made, by index of the constraint.
using GivenUp = std::set<std::size_t>;

/// One way to believe a component of a series.
struct RevisionReading {
    GivenUp given_up;     ///< Of the component's constraints.
    LinearSystem system;  ///< What is then believed; a cell that was not revised is one unknown. May fall into parts.
};

/// What a reader of several releases may believe of a component of their system (series_system): which withheld cells
/// are what they were.
///
/// Where all suppositions can hold together that is the one reading. Else it is every choice of the fewest revisions
/// that explain what is seen, as long as a limit of work allows; beyond it nobody can choose, and only cells of which
/// the same is said in both releases, and that have no part in a contradiction, count as what they were. Where what is
/// written contradicts itself, nothing is supposed. Values that were shown and are withheld since count as revised, but
/// for one reading more: the one in which nothing was revised at all, where that is possible. Cost: at most 300 linear
/// programmes. \source Reiter (1987), A theory of diagnosis from first principles, Artificial Intelligence 32: the
/// fewest revisions
///         are the smallest sets that meet every conflict
std::vector<RevisionReading> revision_readings(LinearSystem const& component);

/// The revisions that explain a component in which what is known besides has been put into the bounds of the unknowns:
/// one choice of which nothing can be taken back. Nothing where what is written contradicts itself.
std::optional<GivenUp> likely_revisions(LinearSystem const& component);

/// The system in which every supposition that is not given up holds: the same cell in two releases becomes one unknown.
LinearSystem believing(LinearSystem const& system, GivenUp const& given_up);

}  // namespace cifra::attack

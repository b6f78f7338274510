#pragma once

#include "attack/linear_system.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cifra::attack {

/// What can be said of a withheld cell: lower <= value <= upper, in whole numbers.
struct KnownInterval {
    int unknown = 0;  ///< Its index in the component.
    programme::CellKey key;
    std::int64_t lower = 0;
    std::optional<std::int64_t> upper;  ///< Nothing: unbounded.
};

/// The interval of each withheld cell of a component (attack::components), by two linear programmes a cell; then, where
/// an end is reached by fractions only, by branching until whole numbers reach it or a limit of branches is met, so an
/// interval may be wider than it is in whole numbers, never narrower. Equations that contradict those before them are
/// not believed. Order of unknowns.
/// Cost: at least two linear programmes a cell.
/// \source Hundepool et al. (2012), Statistical Disclosure Control, ch. 4
std::vector<KnownInterval> known_intervals(LinearSystem const& component);

/// Whole numbers for all unknowns that fit every constraint, in their order; nothing where none were found within the
/// limit of branches.
std::optional<std::vector<std::int64_t>> whole_point(LinearSystem const& component);

}  // namespace cifra::attack

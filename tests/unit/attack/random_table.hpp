#pragma once

#include "../../invented/invented_edition.hpp"
#include "base/random.hpp"
#include "brute_force.hpp"

#include <vector>

namespace random_table {

inline constexpr int THRESHOLD = 6;

/// A table with margins, as an edition and as a puzzle of its own.
struct Instance {
    invented::EditionBuilder builder;
    std::vector<cifra::programme::CellKey> keys;  ///< Of the puzzle's cells.
    brute_force::Puzzle puzzle;
};

/// A random table of sex by age in one area, or of area by sex, with some figures missing and some shares printed.
/// \param declared  the programme has breakdowns for it; else readers sum it all the same
Instance random_instance(cifra::base::Random& random, bool by_area, bool declared);

/// True for a cell that is withheld because it is small.
bool is_withheld(Instance const& instance, std::size_t cell);

}  // namespace random_table

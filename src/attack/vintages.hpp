#pragma once

#include "attack/linear_system.hpp"
#include "release/released_edition.hpp"

#include <set>
#include <string>
#include <vector>

namespace cifra::attack {

/// An earlier release of cells that an edition gives again, as an edition of its own: its figures, without texts and
/// printed shares.
struct Vintage {
    release::ReleasedEdition edition;
    std::string name;  ///< "three-2031.1": edition and version.
};

/// The releases that `edition` replaces, and those of earlier years of which it repeats figures.
std::vector<Vintage> vintages_of(release::ReleasedEdition const& edition);

/// Cells that are withheld here and whose value no vintage shows: whatever a vintage shows is known already.
std::set<programme::CellKey> still_hidden(std::set<programme::CellKey> const& withheld,
                                          std::vector<Vintage> const& vintages);

/// Puts what another release says into one system: a cell is the same unknown in both. Readers cannot know that a
/// withheld value was revised, so they take it for the same.
void join(LinearSystem& system, LinearSystem const& other);

/// Adds cell = value for each unknown that one release withholds or leaves out and another shows.
void add_known_values(LinearSystem& system, std::vector<release::ReleasedEdition const*> const& releases);

}  // namespace cifra::attack

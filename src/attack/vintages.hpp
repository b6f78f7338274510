#pragma once

#include "attack/attack.hpp"
#include "attack/linear_system.hpp"
#include "attack/system_builder.hpp"
#include "release/released_edition.hpp"

#include <optional>
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

/// The releases of earlier years of which `edition` repeats figures, then those that it replaces: in the order in which
/// they came out.
std::vector<Vintage> vintages_of(release::ReleasedEdition const& edition);

/// Releases that give the same cells, in the order in which they came out.
using Series = std::vector<release::ReleasedEdition const*>;

/// What some release of a series shows, by the word of an officer's decision: nobody hides it.
std::set<programme::CellKey> decided_cells(Series const& series);

/// Adds what a further release says to a system: its unknowns are its own (Unknown::releases), since any cell may have
/// been revised. \param place  of the release in the series
void add_release(LinearSystem& system, LinearSystem const& release, int place);

/// Adds what a reader supposes who does not know what was revised, on grounds of their own: that a withheld cell is
/// what it was in the release before and will be in the next. What a decision shows is no secret any more.
void add_unrevised(LinearSystem& system, Series const& series);

/// Puts what another reading of the same series says into one system: a cell of a release is the same unknown in both.
void join(LinearSystem& system, LinearSystem const& other);

/// What a reader of a series can write down and suppose, in one system with an unknown for each (cell, release).
LinearSystem series_system(Series const& series, Supposition supposition, std::optional<Apart> apart);

}  // namespace cifra::attack

#pragma once

#include "attack/attack.hpp"
#include "attack/vintages.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace cifra::attack {

/// A withheld cell of one of several releases: the place of the release in the series, and the key.
using SeriesCell = std::pair<int, programme::CellKey>;

/// How a series is attacked.
struct SeriesQuestion {
    Supposition supposition = Supposition::any_count;
    std::optional<Apart> apart{};  ///< What is supposed beyond what is declared, as in reader_system.
    CountsAsKnown counts{};        ///< Which computed values count as recovered.
    bool intervals = false;        ///< Whether narrow cells are looked for.
};

/// What comes out of a series that no release gives away alone, or that one does.
struct SeriesFindings {
    std::map<SeriesCell, std::string> recovered;  ///< Each with the method.
    std::set<SeriesCell> narrow;  ///< Fewer values are possible than there are counts below the threshold.
};

/// Attacks several releases of the same cells together (docs/methods/elimination_attack.md). A withheld cell is an
/// unknown of its own in each of them; a reader takes it for what it was in the release before as long as what is shown
/// allows it, and else supposes the fewest revisions that explain it (revision_readings): every such choice is tried. A
/// withheld cell that another release gives back is recovered, unless an officer's decision shows it. A value that was
/// shown before a cell was withheld was revised; where it is still the same, it is no secret and not recovered.
SeriesFindings attack_series(Series const& series, SeriesQuestion const& question);

/// The same of one part of one reading: a component of RevisionReading::system.
SeriesFindings attack_part(Series const& series, SeriesQuestion const& question, LinearSystem const& part);

}  // namespace cifra::attack

#pragma once

#include "attack/attack_series.hpp"
#include "protect/series_values.hpp"

#include <map>
#include <optional>
#include <set>

namespace cifra::protect {

/// A reading of a series that gives cells away.
struct ReaderFinding {
    std::optional<attack::Apart> apart{};               ///< What is supposed beyond what is declared.
    std::map<RevisionLink, bool> links;                 ///< What it says of revisions: true where there was none.
    std::map<attack::SeriesCell, std::int64_t> values;  ///< Counts that fit it, of withheld cells.
    std::set<attack::SeriesCell> close;                 ///< Cells that are known, or known closer than is allowed.

    /// A count that fits the reading; of other cells the true one.
    std::optional<std::int64_t> value_of(attack::Unknown const& cell, SeriesValues const& others) const;
    bool is_close(programme::CellKey const& key, std::vector<int> const& releases) const;
};

/// Looks for what a series gives away of its last release, or, by what that one adds, of those before: by what is
/// declared, whether it is true or not; then by what is supposed beyond, as far as values come out that count.
/// \param earlier  the same without the last release
/// \returns the first reading that gives something away, with all that it does; nothing when none does
std::optional<ReaderFinding> first_finding(attack::Series const& series, attack::Series const& earlier,
                                           attack::CountsAsKnown const& counts);

/// Cells of a series that are known or known closer than is allowed by what is declared, in any reading.
std::set<attack::SeriesCell> close_cells(attack::Series const& series, attack::Series const& earlier);

}  // namespace cifra::protect

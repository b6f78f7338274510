#pragma once

#include "attack/revision_readings.hpp"
#include "attack/vintages.hpp"
#include "restricted/withheld_before.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace cifra::protect {

/// A supposition that a cell was not revised, in whatever system of the series it stands.
using RevisionLink = std::tuple<programme::CellKey, std::vector<int>, attack::Rational, attack::Ground>;

/// The suppositions of a system by index of the constraint.
std::map<std::size_t, RevisionLink> revision_links(attack::LinearSystem const& system);

/// What is withheld in a series, as far as it is known inside, and which cells were revised.
class SeriesValues {
public:
    /// \param own       true counts of the last release, the one to be published
    /// \param withheld  what the releases before it withheld, as far as it was kept
    SeriesValues(attack::Series const& series, std::map<programme::CellKey, std::int64_t> const& own,
                 std::vector<restricted::WithheldBefore> const& withheld);

    /// The value of a cell in the first of its releases in which one is known.
    std::optional<std::int64_t> of(attack::Unknown const& cell) const;

    /// True when the value of a cell is a guess: one that fits what is known.
    bool is_guessed(attack::Unknown const& cell) const;

    /// Suppositions that the values contradict. Where an earlier value was not kept, the fewest revisions that explain
    /// what is known are supposed, and values that fit are remembered for the unknown ones.
    std::set<RevisionLink> find_revised(attack::LinearSystem const& system);

    /// Remembers values that fit for cells that stand nowhere in the data. \param system  in which every cell that was
    /// not revised is one unknown
    void find_others(attack::LinearSystem system);

private:
    bool is_wrong(attack::LinearSystem const& system, attack::Constraint const& link) const;
    bool is_settled(attack::LinearSystem const& system, attack::Constraint const& link) const;
    void put_in_values(attack::LinearSystem const& system, attack::Constraint& constraint) const;
    void remember(attack::LinearSystem const& part);
    void guess(attack::LinearSystem const& component, std::set<RevisionLink>& revised);

    std::map<std::pair<int, programme::CellKey>, std::int64_t> m_values;
    std::map<std::pair<int, programme::CellKey>, std::int64_t> m_guessed;
};

/// The constraints of a system that say what is among `links`.
attack::GivenUp given_up(attack::LinearSystem const& system, std::set<RevisionLink> const& links);

}  // namespace cifra::protect

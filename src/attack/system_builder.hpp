#pragma once

#include "attack/attack.hpp"
#include "attack/linear_system.hpp"
#include "release/released_edition.hpp"

#include <map>
#include <optional>
#include <set>

namespace cifra::attack {

/// What a reader takes a category printed apart ("an additional …") for.
enum class Apart {
    in_part,  ///< The total may hold some of it.
    outside,  ///< The total holds nothing of it.
    inside,   ///< The total holds all of it.
};

/// True when one of the letters of an obs_status is `letter`.
bool has_status(release::ReleasedObservation const& observation, char letter);

/// True for a cell that is withheld to protect victims.
bool is_withheld(release::ReleasedObservation const& observation);

/// Exact value of a published figure.
Rational rational(base::Decimal value);

/// Writes equations over cells into a linear system: a published cell becomes a constant, the others unknowns, each
/// cell the same unknown wherever it stands.
class SystemBuilder {
public:
    /// \param edition  must outlive the builder
    SystemBuilder(release::ReleasedEdition const& edition, Supposition supposition);

    /// constraint += coefficient × cell. A cell that cannot exist (M) or is counted elsewhere (K) counts nothing.
    void add_cell(Constraint& constraint, Rational const& coefficient, programme::CellKey const& key);

    /// constraint += coefficient × a number of its own, whole and between 0 and `upper`. \returns Its index.
    int add_slack(Constraint& constraint, Rational const& coefficient, std::optional<Rational> upper = std::nullopt);

    /// Makes sure that a withheld cell is an unknown of the system even where no equation holds it.
    void add_withheld(programme::CellKey const& key) { unknown_of(key); }

    /// Keeps a constraint, unless nothing in it is unknown.
    void keep(Constraint constraint);

    /// The published value of a cell, or nothing.
    std::optional<Rational> value(programme::CellKey const& key) const;

    LinearSystem const& system() const { return m_system; }

private:
    int unknown_of(programme::CellKey const& key);
    Unknown describe(programme::CellKey const& key) const;

    release::ReleasedEdition const& m_edition;
    Supposition m_supposition;
    std::set<programme::CellKey> m_told;
    std::map<programme::CellKey, int> m_index;
    LinearSystem m_system;
};

}  // namespace cifra::attack

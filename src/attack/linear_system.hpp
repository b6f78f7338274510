#pragma once

#include "programme/cell_key.hpp"

#include <gmpxx.h>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace cifra::attack {

/// Exact: a rounded solution would call a cell safe that is not.
using Rational = mpq_class;

/// A number that the attacker does not know, with what he knows of its size.
struct Unknown {
    Rational lower = 0;
    std::optional<Rational> upper;  ///< Nothing: unbounded.
    bool whole = true;              ///< A count: an integer.
    bool target = false;            ///< A withheld cell.
    bool told = false;              ///< A text gives its value: known to readers, though not to us.
    programme::CellKey key = {};    ///< Empty for a slack.
    /// Of several releases in one system: those in which this is what the cell was, by place in the series, ascending.
    std::vector<int> releases = {};
};

/// How the two sides of a constraint compare.
enum class Relation { equal, at_least };

/// Why a reader believes a constraint.
enum class Ground {
    written,    ///< The data, the programme or a supposition about sums says so.
    unrevised,  ///< A cell is taken for what it was in another release.
    withdrawn,  ///< The same of a value that was shown and is withheld since: an honest publisher revised it.
};

/// sum of coefficient × unknown = constant, or >= constant. Coefficients are not zero; terms in order of unknowns.
struct Constraint {
    std::map<int, Rational> terms;
    Rational constant = 0;
    Relation relation = Relation::equal;
    Ground ground = Ground::written;
};

/// Says whether a value that was computed for a withheld cell counts as known. Empty: every value does. Whoever knows
/// the true ones may say that a wrong one tells nothing.
using CountsAsKnown = std::function<bool(Unknown const& cell, Rational const& value)>;

/// Everything that the attacker can write down about an edition.
struct LinearSystem {
    std::vector<Unknown> unknowns;
    std::vector<Constraint> constraints;
};

/// Smallest and largest value of the sum of a constraint's terms; nothing where it is unbounded.
struct Interval {
    std::optional<Rational> lower;
    std::optional<Rational> upper;
};
Interval range_of(Constraint const& constraint, std::vector<Unknown> const& unknowns);

/// False when no numbers within the unknowns' bounds fit the constraint: whoever sees it knows that it is wrong.
bool is_possible(Constraint const& constraint, std::vector<Unknown> const& unknowns);

}  // namespace cifra::attack

#pragma once

#include "attack/linear_system.hpp"

#include <map>
#include <vector>

namespace cifra::attack {

/// Exact Gauss-Jordan elimination, one equation after another. The rows are always in reduced form: a pivot stands in
/// its own row only, so an unknown is determined exactly when its row holds nothing else.
class Elimination {
public:
    /// \param unknowns  must outlive the elimination
    explicit Elimination(std::vector<Unknown> const& unknowns) : m_unknowns(unknowns) {}

    /// Adds an equation. \returns False, with nothing changed, when it contradicts the equations before it or leads
    /// to a value outside an unknown's bounds.
    bool add(Constraint equation);

    /// Withheld unknowns that the equations determine, in order. What a text tells counts as known.
    std::vector<int> determined_targets() const;

    /// The reduced equations by pivot.
    std::map<int, Constraint> const& rows() const { return m_rows; }

private:
    bool is_told(int index) const { return m_unknowns[static_cast<std::size_t>(index)].told; }

    std::vector<Unknown> const& m_unknowns;
    std::map<int, Constraint> m_rows;
};

/// Equations that can have a part in determining a withheld cell: one that holds an unknown of its own, found in no
/// other equation, cannot. \returns Indices into `equations`, in order.
std::vector<std::size_t> useful_equations(std::vector<Constraint> const& equations,
                                          std::vector<Unknown> const& unknowns);

}  // namespace cifra::attack

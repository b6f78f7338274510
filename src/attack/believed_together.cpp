#include "attack/believed_together.hpp"

#include "attack/elimination.hpp"

namespace cifra::attack {

std::vector<Constraint> believed_together(LinearSystem const& component) {
    Elimination elimination(component.unknowns);
    std::vector<Constraint> constraints;
    for (auto const& constraint : component.constraints) {
        if (!is_possible(constraint, component.unknowns)) continue;
        if (constraint.relation == Relation::equal && !elimination.add(constraint)) continue;
        constraints.push_back(constraint);
    }
    return constraints;
}

}  // namespace cifra::attack

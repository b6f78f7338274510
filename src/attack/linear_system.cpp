#include "attack/linear_system.hpp"

namespace cifra::attack {
namespace {

void add(std::optional<Rational>& sum, std::optional<Rational> const& bound, Rational const& coefficient) {
    if (!sum) return;
    if (bound)
        *sum += coefficient * *bound;
    else
        sum.reset();
}

bool is_whole(Rational const& value) {
    return value.get_den() == 1;
}

}  // namespace

Interval range_of(Constraint const& constraint, std::vector<Unknown> const& unknowns) {
    Interval range{Rational{0}, Rational{0}};
    for (auto const& [index, coefficient] : constraint.terms) {
        auto const& unknown = unknowns[static_cast<std::size_t>(index)];
        bool const rises = coefficient > 0;
        add(range.lower, rises ? std::optional(unknown.lower) : unknown.upper, coefficient);
        add(range.upper, rises ? unknown.upper : std::optional(unknown.lower), coefficient);
    }
    return range;
}

bool is_possible(Constraint const& constraint, std::vector<Unknown> const& unknowns) {
    auto const range = range_of(constraint, unknowns);
    if (range.upper && *range.upper < constraint.constant) return false;
    if (constraint.relation == Relation::at_least) return true;
    if (range.lower && *range.lower > constraint.constant) return false;
    if (constraint.terms.size() != 1) return true;
    auto const& [index, coefficient] = *constraint.terms.begin();
    return !unknowns[static_cast<std::size_t>(index)].whole || is_whole(constraint.constant / coefficient);
}

}  // namespace cifra::attack

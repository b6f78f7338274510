#include "attack/bounds.hpp"

#include <utility>

namespace cifra::attack {
namespace {

enum class Step { nothing, tightened, contradiction };

Rational floor_of(Rational const& value) {
    mpz_class floor;
    mpz_fdiv_q(floor.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
    return Rational(floor);
}

bool raise_lower(Unknown& unknown, Rational bound) {
    if (unknown.whole) bound = -floor_of(-bound);
    if (bound <= unknown.lower) return false;
    unknown.lower = std::move(bound);
    return true;
}

bool cut_upper(Unknown& unknown, Rational bound) {
    if (unknown.whole) bound = floor_of(bound);
    if (unknown.upper && *unknown.upper <= bound) return false;
    unknown.upper = std::move(bound);
    return true;
}

/// Tightens one unknown by: coefficient × unknown >= constant - the most that the others can give.
bool tighten_one(Unknown& unknown, Rational const& coefficient, Rational const& least) {
    return coefficient > 0 ? raise_lower(unknown, least / coefficient) : cut_upper(unknown, least / coefficient);
}

/// The most that a term can give, or nothing when it is unbounded.
std::optional<Rational> most_of(Unknown const& unknown, Rational const& coefficient) {
    if (coefficient < 0) return Rational(coefficient * unknown.lower);
    return unknown.upper ? std::optional(Rational(coefficient * *unknown.upper)) : std::nullopt;
}

/// Tightening never changes what a term can give at most, so one sum serves all terms.
Step apply_at_least(Constraint const& constraint, std::vector<Unknown>& unknowns) {
    Rational most_of_all = 0;
    int unbounded = 0;
    for (auto const& [index, coefficient] : constraint.terms) {
        auto const most = most_of(unknowns[static_cast<std::size_t>(index)], coefficient);
        if (most)
            most_of_all += *most;
        else
            ++unbounded;
    }
    auto step = Step::nothing;
    for (auto const& [index, coefficient] : constraint.terms) {
        auto& unknown = unknowns[static_cast<std::size_t>(index)];
        auto const own = most_of(unknown, coefficient);
        if (unbounded > (own ? 0 : 1)) continue;
        Rational const others = own ? Rational(most_of_all - *own) : most_of_all;
        if (!tighten_one(unknown, coefficient, constraint.constant - others)) continue;
        if (unknown.upper && *unknown.upper < unknown.lower) return Step::contradiction;
        step = Step::tightened;
    }
    return step;
}

Constraint negated(Constraint constraint) {
    for (auto& [index, coefficient] : constraint.terms) coefficient = -coefficient;
    constraint.constant = -constraint.constant;
    return constraint;
}

Step apply(Constraint const& constraint, std::vector<Unknown>& unknowns) {
    auto const first = apply_at_least(constraint, unknowns);
    if (first == Step::contradiction || constraint.relation == Relation::at_least) return first;
    auto const second = apply_at_least(negated(constraint), unknowns);
    return second == Step::nothing ? first : second;
}

/// \returns The first constraint that contradicts the others, or constraints.size().
std::size_t tighten_until_stable(std::vector<Constraint> const& constraints, std::vector<Unknown>& unknowns) {
    bool changed = true;
    for (int pass = 0; changed && pass < MAX_PASSES; ++pass) {
        changed = false;
        for (std::size_t i = 0; i < constraints.size(); ++i) {
            auto const step = apply(constraints[i], unknowns);
            if (step == Step::contradiction) return i;
            changed |= step == Step::tightened;
        }
    }
    return constraints.size();
}

}  // namespace

std::vector<Unknown> tighten(std::vector<Unknown> const& unknowns, std::vector<Constraint> const& constraints) {
    auto believed = constraints;
    for (;;) {
        auto tightened = unknowns;
        auto const wrong = tighten_until_stable(believed, tightened);
        if (wrong == believed.size()) return tightened;
        believed.erase(believed.begin() + static_cast<std::ptrdiff_t>(wrong));
    }
}

}  // namespace cifra::attack

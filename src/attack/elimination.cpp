#include "attack/elimination.hpp"

#include <algorithm>

namespace cifra::attack {
namespace {

/// row -= factor × other
void subtract(Constraint& row, Constraint const& other, Rational const& factor) {
    for (auto const& [index, coefficient] : other.terms) {
        auto const place = row.terms.try_emplace(index, 0).first;
        place->second -= factor * coefficient;
        if (place->second == 0) row.terms.erase(place);
    }
    row.constant -= factor * other.constant;
}

void divide(Constraint& row, Rational const& divisor) {
    for (auto& [index, coefficient] : row.terms) coefficient /= divisor;
    row.constant /= divisor;
}

}  // namespace

bool Elimination::add(Constraint equation) {
    for (auto const& [pivot, row] : m_rows) {
        auto const term = equation.terms.find(pivot);
        if (term != equation.terms.end()) subtract(equation, row, Rational(term->second));
    }
    if (equation.terms.empty()) return equation.constant == 0;
    auto const pivot = std::find_if(equation.terms.begin(), equation.terms.end(),
                                    [&](auto const& term) { return !is_told(term.first); });
    // An equation between told numbers alone may well be wrong for all we know, but it determines nothing.
    if (pivot == equation.terms.end()) return true;
    int const index = pivot->first;
    divide(equation, Rational(pivot->second));

    std::map<int, Constraint> changed;
    for (auto const& [other, row] : m_rows) {
        auto const term = row.terms.find(index);
        if (term == row.terms.end()) continue;
        auto reduced = row;
        subtract(reduced, equation, Rational(term->second));
        changed.emplace(other, std::move(reduced));
    }
    changed.emplace(index, std::move(equation));
    for (auto const& [other, row] : changed)
        if (!is_possible(row, m_unknowns)) return false;
    for (auto& [other, row] : changed) m_rows.insert_or_assign(other, std::move(row));
    return true;
}

std::vector<int> Elimination::determined_targets() const {
    std::vector<int> targets;
    for (auto const& [pivot, row] : m_rows) {
        bool const alone = std::all_of(
            row.terms.begin(), row.terms.end(),
            [pivot_index = pivot, this](auto const& term) { return term.first == pivot_index || is_told(term.first); });
        if (alone && m_unknowns[static_cast<std::size_t>(pivot)].target) targets.push_back(pivot);
    }
    return targets;
}

std::vector<std::size_t> useful_equations(std::vector<Constraint> const& equations,
                                          std::vector<Unknown> const& unknowns) {
    std::vector<int> uses(unknowns.size(), 0);
    std::vector<std::size_t> useful;
    for (std::size_t i = 0; i < equations.size(); ++i) {
        useful.push_back(i);
        for (auto const& term : equations[i].terms) ++uses[static_cast<std::size_t>(term.first)];
    }
    auto const holds_private_unknown = [&](std::size_t i) {
        return std::any_of(equations[i].terms.begin(), equations[i].terms.end(), [&](auto const& term) {
            auto const& unknown = unknowns[static_cast<std::size_t>(term.first)];
            return uses[static_cast<std::size_t>(term.first)] == 1 && !unknown.target && !unknown.told;
        });
    };
    for (std::size_t before = 0; before != useful.size();) {
        before = useful.size();
        std::vector<std::size_t> kept;
        for (auto const i : useful) {
            if (!holds_private_unknown(i)) {
                kept.push_back(i);
                continue;
            }
            for (auto const& term : equations[i].terms) --uses[static_cast<std::size_t>(term.first)];
        }
        useful = std::move(kept);
    }
    return useful;
}

}  // namespace cifra::attack

#include "attack/solve_component.hpp"

#include "attack/bounds.hpp"
#include "attack/elimination.hpp"

#include <algorithm>

namespace cifra::attack {
namespace {

/// The constraints of a component by what can be done with them. Equations that are wrong on their face are gone.
struct Material {
    std::vector<Constraint> equations;  ///< Those that can determine a withheld cell.
    std::vector<Constraint> others;     ///< Equations with an unknown of their own, and inequalities.
};

Material sort_out(LinearSystem const& system) {
    Material material;
    std::vector<Constraint> equations;
    for (auto const& constraint : system.constraints) {
        if (!is_possible(constraint, system.unknowns)) continue;
        (constraint.relation == Relation::equal ? equations : material.others).push_back(constraint);
    }
    auto const useful = useful_equations(equations, system.unknowns);
    for (std::size_t i = 0; i < equations.size(); ++i) {
        bool const is_useful = std::binary_search(useful.begin(), useful.end(), i);
        (is_useful ? material.equations : material.others).push_back(std::move(equations[i]));
    }
    return material;
}

/// What was found so far, and which values count.
struct Finding {
    RecoveredUnknowns recovered;
    CountsAsKnown const& counts;

    bool is_known(Unknown const& cell, Rational const& value) const { return !counts || counts(cell, value); }
};

void recover_by_elimination(LinearSystem const& system, Elimination const& elimination, Finding& found) {
    for (auto const target : elimination.determined_targets()) {
        auto const& row = elimination.rows().at(target);
        bool const is_told = row.terms.size() > 1;
        if (is_told || found.is_known(system.unknowns[static_cast<std::size_t>(target)], row.constant))
            found.recovered[target] = "elimination";
    }
}

void recover_by_bounds(LinearSystem const& system, Elimination const& elimination, std::vector<Constraint> constraints,
                       Finding& found) {
    for (auto const& [pivot, row] : elimination.rows()) constraints.push_back(row);
    auto const tightened = tighten(system.unknowns, constraints);
    for (std::size_t i = 0; i < tightened.size(); ++i) {
        auto const& unknown = tightened[i];
        if (unknown.target && unknown.upper && *unknown.upper == unknown.lower &&
            found.is_known(unknown, unknown.lower))
            found.recovered.emplace(static_cast<int>(i), "bounds");
    }
}

/// Believes the equations in the given order. \returns Those that contradict what was believed before them.
std::vector<std::size_t> solve_in_order(LinearSystem const& system, Material const& material,
                                        std::vector<std::size_t> const& order, Finding& found) {
    Elimination elimination(system.unknowns);
    std::vector<std::size_t> refused;
    auto believed = material.others;
    for (auto const i : order) {
        if (elimination.add(material.equations[i]))
            believed.push_back(material.equations[i]);
        else
            refused.push_back(i);
    }
    recover_by_elimination(system, elimination, found);
    recover_by_bounds(system, elimination, std::move(believed), found);
    return refused;
}

}  // namespace

RecoveredUnknowns solve_component(LinearSystem const& system, CountsAsKnown const& counts) {
    auto const material = sort_out(system);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < material.equations.size(); ++i) order.push_back(i);
    Finding found{{}, counts};
    for (auto const first : solve_in_order(system, material, order, found)) {
        auto reordered = order;
        auto const place = reordered.begin() + static_cast<std::ptrdiff_t>(first);
        std::rotate(reordered.begin(), place, place + 1);
        solve_in_order(system, material, reordered, found);
    }
    return std::move(found.recovered);
}

}  // namespace cifra::attack

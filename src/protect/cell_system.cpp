#include "protect/cell_system.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace cifra::protect {
namespace {

using attack::Constraint;
using attack::Rational;
using attack::Relation;

constexpr long LARGEST_COEFFICIENT = 1'000'000;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// A constraint in whole numbers, all of it equations: sum of coefficient × cell = constant.
struct WholeEquation {
    std::vector<std::pair<int, std::int64_t>> terms;
    std::int64_t constant = 0;

    bool operator<(WholeEquation const& other) const {
        return std::tie(terms, constant) < std::tie(other.terms, other.constant);
    }
};

/// The smallest number that makes all coefficients whole.
mpz_class common_denominator(Constraint const& constraint) {
    mpz_class common = constraint.constant.get_den();
    for (auto const& term : constraint.terms)
        mpz_lcm(common.get_mpz_t(), common.get_mpz_t(), term.second.get_den().get_mpz_t());
    return common;
}

/// Nothing where the numbers are too large to reckon with.
std::optional<WholeEquation> whole(Constraint const& constraint) {
    auto const scale = common_denominator(constraint);
    auto const scaled = [&](Rational const& number) {
        return mpz_class(number.get_num() * (scale / number.get_den()));
    };
    WholeEquation equation;
    auto const constant = scaled(constraint.constant);
    if (!constant.fits_slong_p()) return std::nullopt;
    equation.constant = constant.get_si();
    for (auto const& [cell, coefficient] : constraint.terms) {
        auto const factor = scaled(coefficient);
        if (!factor.fits_slong_p() || std::abs(factor.get_si()) > LARGEST_COEFFICIENT) return std::nullopt;
        equation.terms.emplace_back(cell, factor.get_si());
    }
    return equation;
}

/// Finds values for the unknowns that stand nowhere in the data.
class Valuation {
public:
    Valuation(std::vector<std::optional<std::int64_t>> values, std::vector<WholeEquation> const& equations)
        : m_values(std::move(values)), m_equations(equations), m_of_cell(m_values.size()) {
        for (std::size_t i = 0; i < equations.size(); ++i)
            for (auto const& term : equations[i].terms) m_of_cell[at(term.first)].push_back(i);
        for (std::size_t i = 0; i < equations.size(); ++i) settle(i);
    }

    std::vector<std::int64_t> values() {
        follow();
        for (std::size_t cell = 0; cell < m_values.size(); ++cell) {
            if (m_values[cell]) continue;
            // What is not said by anything else is nobody.
            give(cell, 0);
            follow();
        }
        std::vector<std::int64_t> values;
        for (auto const& value : m_values) values.push_back(*value);
        return values;
    }

private:
    void give(std::size_t cell, std::int64_t value) {
        m_values[cell] = value;
        for (auto const equation : m_of_cell[cell]) settle(equation);
    }

    /// An equation with one unknown left gives it, once.
    void settle(std::size_t equation) {
        std::optional<std::pair<int, std::int64_t>> left;
        for (auto const& term : m_equations[equation].terms) {
            if (m_values[at(term.first)]) continue;
            if (left) return;
            left = term;
        }
        if (left) m_ready.insert(equation);
    }

    void follow() {
        while (!m_ready.empty()) {
            auto const place = *m_ready.begin();
            m_ready.erase(m_ready.begin());
            solve(m_equations[place]);
        }
    }

    void solve(WholeEquation const& equation) {
        std::optional<std::pair<int, std::int64_t>> left;
        auto rest = equation.constant;
        for (auto const& term : equation.terms) {
            auto const& value = m_values[at(term.first)];
            if (value)
                rest -= term.second * *value;
            else
                left = term;
        }
        if (!left || rest % left->second != 0 || rest / left->second < 0) return;
        give(at(left->first), rest / left->second);
    }

    std::vector<std::optional<std::int64_t>> m_values;
    std::vector<WholeEquation> const& m_equations;
    std::vector<std::vector<std::size_t>> m_of_cell;
    std::set<std::size_t> m_ready;
};

bool is_true(WholeEquation const& equation, std::vector<std::int64_t> const& values) {
    auto rest = equation.constant;
    for (auto const& [cell, coefficient] : equation.terms) rest -= coefficient * values[at(cell)];
    return rest == 0;
}

ContradictedEquation named(WholeEquation const& equation, std::vector<programme::CellKey> const& keys) {
    ContradictedEquation made;
    made.constant = equation.constant;
    for (auto const& [cell, coefficient] : equation.terms) made.terms.emplace_back(keys[at(cell)], coefficient);
    return made;
}

int root_of(std::vector<int>& parents, int cell) {
    while (parents[at(cell)] != cell) cell = parents[at(cell)] = parents[at(parents[at(cell)])];
    return cell;
}

bool has_need(SuppressionCell const& cell) {
    return is_always_suppressed(cell) && !(cell.need == ProtectionNeed{});
}

}  // namespace

CellSystem cell_system(attack::LinearSystem const& system,
                       std::function<std::optional<std::int64_t>(attack::Unknown const&)> const& value_of) {
    CellSystem made;
    std::vector<std::optional<std::int64_t>> known;
    for (auto const& unknown : system.unknowns) {
        made.keys.push_back(unknown.key);
        made.releases.push_back(unknown.releases);
        known.push_back(value_of(unknown));
    }
    std::set<std::pair<WholeEquation, Relation>> kept;
    std::vector<WholeEquation> equations;
    for (auto const& constraint : system.constraints) {
        auto equation = whole(constraint);
        if (!equation || !kept.emplace(*equation, constraint.relation).second) continue;
        if (constraint.relation == Relation::at_least) {
            equation->terms.emplace_back(static_cast<int>(known.size()), -1);
            known.emplace_back();
            made.keys.emplace_back();
            made.releases.emplace_back();
        }
        equations.push_back(std::move(*equation));
    }

    auto const nominal = Valuation(std::move(known), equations).values();
    for (auto const value : nominal) {
        SuppressionCell cell;
        cell.value = value;
        cell.cost = 0;
        cell.status = SuppressionStatus::sticky;
        made.problem.cells.push_back(cell);
    }
    for (auto const& equation : equations) {
        if (!is_true(equation, nominal)) {
            made.contradicted.push_back(named(equation, made.keys));
            continue;
        }
        SuppressionEquation same;
        same.constant = equation.constant;
        for (auto const& [cell, coefficient] : equation.terms)
            same.terms.push_back({cell, static_cast<int>(coefficient)});
        made.problem.equations.push_back(std::move(same));
    }
    return made;
}

std::vector<ProblemPart> parts_in_need(SuppressionProblem const& problem) {
    std::vector<int> parents(problem.cells.size());
    std::iota(parents.begin(), parents.end(), 0);
    for (auto const& equation : problem.equations)
        for (auto const& term : equation.terms)
            parents[at(root_of(parents, term.cell))] = root_of(parents, equation.terms.front().cell);

    std::set<int> wanted;
    for (std::size_t i = 0; i < problem.cells.size(); ++i)
        if (has_need(problem.cells[i])) wanted.insert(root_of(parents, static_cast<int>(i)));
    std::map<int, ProblemPart> parts;
    std::vector<int> places(problem.cells.size(), -1);
    for (std::size_t i = 0; i < problem.cells.size(); ++i) {
        auto const root = root_of(parents, static_cast<int>(i));
        if (wanted.count(root) == 0) continue;
        auto& part = parts[root];
        places[i] = static_cast<int>(part.cells.size());
        part.cells.push_back(static_cast<int>(i));
        part.problem.cells.push_back(problem.cells[i]);
    }
    for (auto equation : problem.equations) {
        auto const part = parts.find(root_of(parents, equation.terms.front().cell));
        if (part == parts.end()) continue;
        for (auto& term : equation.terms) term.cell = places[at(term.cell)];
        part->second.problem.equations.push_back(std::move(equation));
    }
    std::vector<ProblemPart> sorted;
    for (auto& part : parts) sorted.push_back(std::move(part.second));
    std::sort(sorted.begin(), sorted.end(),
              [](ProblemPart const& a, ProblemPart const& b) { return a.cells.front() < b.cells.front(); });
    return sorted;
}

}  // namespace cifra::protect

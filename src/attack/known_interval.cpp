#include "attack/known_interval.hpp"

#include "attack/believed_together.hpp"
#include "attack/simplex.hpp"

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <cmath>
#include <memory>

namespace cifra::attack {
namespace {

constexpr double TOLERANCE = 1e-6;
/// Branches looked at for one end of one interval.
constexpr int MOST_BRANCHES = 200;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// The component as a linear programme over its unknowns.
class Programme {
public:
    Programme(LinearSystem const& component, std::vector<Constraint> const& constraints)
        : m_unknowns(component.unknowns) {
        std::vector<int> rows;
        std::vector<int> columns;
        std::vector<double> coefficients;
        std::vector<double> least;
        std::vector<double> most;
        for (auto const& constraint : constraints) {
            for (auto const& [unknown, coefficient] : constraint.terms) {
                rows.push_back(static_cast<int>(least.size()));
                columns.push_back(unknown);
                coefficients.push_back(coefficient.get_d());
            }
            least.push_back(constraint.constant.get_d());
            most.push_back(constraint.relation == Relation::equal ? least.back() : COIN_DBL_MAX);
        }
        // CLP 1.17 reads through a null pointer when a programme has columns and no row.
        if (least.empty()) {
            least.push_back(-COIN_DBL_MAX);
            most.push_back(COIN_DBL_MAX);
        }
        CoinPackedMatrix matrix(true, rows.data(), columns.data(), coefficients.data(),
                                static_cast<CoinBigIndex>(rows.size()));
        matrix.setDimensions(static_cast<int>(least.size()), static_cast<int>(m_unknowns.size()));
        m_clp.setLogLevel(0);
        m_clp.loadProblem(matrix, nullptr, nullptr, nullptr, least.data(), most.data());
        for (int i = 0; i < static_cast<int>(m_unknowns.size()); ++i) bound(i);
    }

    /// An end of the interval of an unknown; nothing where it is unbounded or nothing fits.
    std::optional<std::int64_t> end(int unknown, bool is_upper) {
        m_clp.setObjectiveCoefficient(unknown, is_upper ? -1 : 1);
        m_branches = 0;
        m_best.reset();
        auto const bound = search(unknown, is_upper);
        m_clp.setObjectiveCoefficient(unknown, 0);
        return bound;
    }

    bool is_feasible() { return solve(m_clp) == Solution::optimal; }

    /// Whole numbers that fit.
    std::optional<std::vector<std::int64_t>> point() {
        m_branches = 0;
        return find_point() ? std::optional(m_point) : std::nullopt;
    }

private:
    void bound(int i) {
        auto const& unknown = m_unknowns[at(i)];
        m_clp.setColumnBounds(i, unknown.lower.get_d(), unknown.upper ? unknown.upper->get_d() : COIN_DBL_MAX);
    }

    /// Rounded inwards: an end that only fractions reach is no count.
    static std::int64_t inwards(double end, bool is_upper) {
        return static_cast<std::int64_t>(is_upper ? std::floor(end + TOLERANCE) : std::ceil(end - TOLERANCE));
    }
    static bool is_further(std::int64_t a, std::int64_t b, bool is_upper) { return is_upper ? a > b : a < b; }

    /// An unknown that is no whole number where it should be one, or -1.
    int fraction(double const* solution) const {
        for (int i = 0; i < static_cast<int>(m_unknowns.size()); ++i)
            if (m_unknowns[at(i)].whole && std::abs(solution[i] - std::round(solution[i])) > TOLERANCE) return i;
        return -1;
    }

    /// Branches until whole numbers reach the end; where the limit is met, what is still possible counts as reached.
    std::optional<std::int64_t> search(int unknown, bool is_upper) {
        auto const solution = solve(m_clp);
        if (solution != Solution::optimal) return std::nullopt;
        auto const reached = inwards(m_clp.primalColumnSolution()[unknown], is_upper);
        if (m_best && !is_further(reached, *m_best, is_upper)) return m_best;
        auto const i = fraction(m_clp.primalColumnSolution());
        if (i < 0 || ++m_branches > MOST_BRANCHES) {
            m_best = reached;
            return m_best;
        }
        auto const value = m_clp.primalColumnSolution()[i];
        auto const lower = m_clp.columnLower()[i];
        auto const upper = m_clp.columnUpper()[i];
        m_clp.setColumnBounds(i, lower, std::floor(value));
        search(unknown, is_upper);
        m_clp.setColumnBounds(i, std::ceil(value), upper);
        search(unknown, is_upper);
        m_clp.setColumnBounds(i, lower, upper);
        return m_best;
    }

    bool find_point() {
        if (solve(m_clp) != Solution::optimal) return false;
        auto const i = fraction(m_clp.primalColumnSolution());
        if (i < 0) {
            m_point.clear();
            for (std::size_t each = 0; each < m_unknowns.size(); ++each)
                m_point.push_back(std::llround(m_clp.primalColumnSolution()[each]));
            return true;
        }
        if (++m_branches > MOST_BRANCHES) return false;
        auto const value = m_clp.primalColumnSolution()[i];
        auto const lower = m_clp.columnLower()[i];
        auto const upper = m_clp.columnUpper()[i];
        m_clp.setColumnBounds(i, lower, std::floor(value));
        bool found = find_point();
        m_clp.setColumnBounds(i, std::ceil(value), upper);
        found = found || find_point();
        m_clp.setColumnBounds(i, lower, upper);
        return found;
    }

    std::vector<Unknown> const& m_unknowns;
    std::vector<std::int64_t> m_point;
    ClpSimplex m_clp;
    int m_branches = 0;
    std::optional<std::int64_t> m_best;
};

}  // namespace

std::vector<KnownInterval> known_intervals(LinearSystem const& component) {
    Programme programme(component, believed_together(component));
    std::vector<KnownInterval> intervals;
    // Inequalities may contradict the rest: then nothing follows from them together.
    if (!programme.is_feasible()) return intervals;
    for (int i = 0; i < static_cast<int>(component.unknowns.size()); ++i) {
        auto const& unknown = component.unknowns[at(i)];
        if (!unknown.target) continue;
        auto const lower = programme.end(i, false);
        auto const upper = programme.end(i, true);
        intervals.push_back({i, unknown.key, lower.value_or(0), upper});
    }
    return intervals;
}

std::optional<std::vector<std::int64_t>> whole_point(LinearSystem const& component) {
    return Programme(component, component.constraints).point();
}

}  // namespace cifra::attack

#include "protect/maximum_entropy.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace cifra::protect {
namespace {

constexpr double CLOSE = 1e-14;
constexpr double GOOD = 1e-12;  ///< What must be reached at last.
constexpr int MOST_STEPS = 200;
constexpr int MOST_CHANGES = 200;

using Vector = std::vector<double>;

/// Solves a symmetric system by elimination with pivots; what the equations leave open stays 0.
Vector solved(std::vector<Vector> matrix, Vector right) {
    auto const size = right.size();
    for (std::size_t column = 0; column < size; ++column) {
        auto pivot = column;
        for (auto row = column; row < size; ++row)
            if (std::abs(matrix[row][column]) > std::abs(matrix[pivot][column])) pivot = row;
        std::swap(matrix[pivot], matrix[column]);
        std::swap(right[pivot], right[column]);
        if (std::abs(matrix[column][column]) < 1e-300) continue;
        for (auto row = column + 1; row < size; ++row) {
            auto const factor = matrix[row][column] / matrix[column][column];
            for (auto each = column; each < size; ++each) matrix[row][each] -= factor * matrix[column][each];
            right[row] -= factor * right[column];
        }
    }
    for (auto row = size; row-- > 0;) {
        for (auto each = row + 1; each < size; ++each) right[row] -= matrix[row][each] * right[each];
        right[row] = std::abs(matrix[row][row]) < 1e-300 ? 0 : right[row] / matrix[row][row];
    }
    return right;
}

class Dual {
public:
    Dual(std::size_t values, std::vector<MomentBound> const& bounds)
        : m_bounds(bounds), m_multipliers(bounds.size(), 0), m_taken(bounds.size(), false), m_p(values, 0) {
        for (std::size_t i = 0; i < bounds.size(); ++i) m_taken[i] = bounds[i].equal;
    }

    Vector solve() {
        for (int change = 0; change < MOST_CHANGES; ++change) {
            if (!minimise()) return {};
            auto const worst = most_violated();
            if (worst == m_bounds.size()) return m_p;
            m_taken[worst] = true;
        }
        return {};
    }

private:
    /// log Z - multipliers × bounds, and the probabilities at these multipliers.
    double value_at(Vector const& multipliers, Vector& p) const {
        for (std::size_t k = 0; k < p.size(); ++k) {
            p[k] = 0;
            for (std::size_t i = 0; i < m_bounds.size(); ++i) p[k] += multipliers[i] * m_bounds[i].coefficients[k];
        }
        auto const highest = *std::max_element(p.begin(), p.end());
        for (auto& each : p) each = std::exp(each - highest);
        auto const sum = std::accumulate(p.begin(), p.end(), 0.0);
        for (auto& each : p) each /= sum;
        double value = highest + std::log(sum);
        for (std::size_t i = 0; i < m_bounds.size(); ++i) value -= multipliers[i] * m_bounds[i].bound;
        return value;
    }

    double expected(Vector const& coefficients) const {
        return std::inner_product(coefficients.begin(), coefficients.end(), m_p.begin(), 0.0);
    }
    /// How far the left side lies above the bound.
    double slack(std::size_t i) const { return expected(m_bounds[i].coefficients) - m_bounds[i].bound; }

    std::vector<std::size_t> taken() const {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < m_taken.size(); ++i)
            if (m_taken[i]) all.push_back(i);
        return all;
    }

    Vector direction(std::vector<std::size_t> const& rows, Vector const& slacks) const {
        std::vector<Vector> covariance(rows.size(), Vector(rows.size(), 0));
        for (std::size_t a = 0; a < rows.size(); ++a)
            for (std::size_t b = 0; b <= a; ++b) {
                auto const& first = m_bounds[rows[a]].coefficients;
                auto const& second = m_bounds[rows[b]].coefficients;
                auto const mean_a = expected(first);
                auto const mean_b = expected(second);
                for (std::size_t k = 0; k < m_p.size(); ++k)
                    covariance[a][b] += m_p[k] * (first[k] - mean_a) * (second[k] - mean_b);
                covariance[b][a] = covariance[a][b];
            }
        Vector right;
        for (auto const slack : slacks) right.push_back(-slack);
        return solved(std::move(covariance), std::move(right));
    }

    /// The longest step, 1 at most, that keeps the multipliers of inequalities at 0 or above.
    double longest(std::vector<std::size_t> const& rows, Vector const& step, std::size_t& blocking) const {
        double length = 1;
        for (std::size_t a = 0; a < rows.size(); ++a) {
            if (m_bounds[rows[a]].equal || m_multipliers[rows[a]] + step[a] >= 0) continue;
            auto const most = m_multipliers[rows[a]] / -step[a];
            if (most >= length) continue;
            length = most;
            blocking = rows[a];
        }
        return length;
    }

    /// Over the bounds that are taken; one whose multiplier would fall below 0 is given up.
    bool minimise() {
        auto value = value_at(m_multipliers, m_p);
        double before = 1e300;
        for (int count = 0; count < MOST_STEPS; ++count) {
            auto const rows = taken();
            Vector slacks;
            double worst = 0;
            for (auto const row : rows) {
                slacks.push_back(slack(row));
                worst = std::max(worst, std::abs(slacks.back()));
            }
            if (worst < CLOSE || (worst < GOOD && worst >= before)) return true;
            before = worst;
            auto const step = direction(rows, slacks);
            auto blocking = m_bounds.size();
            auto length = longest(rows, step, blocking);
            auto const tried = descend(rows, step, value, length);
            if (tried && blocking < m_bounds.size()) {
                m_multipliers[blocking] = 0;
                m_taken[blocking] = false;
                before = 1e300;
                value = value_at(m_multipliers, m_p);
            }
        }
        return false;
    }

    /// \returns Whether the whole length was gone.
    bool descend(std::vector<std::size_t> const& rows, Vector const& step, double& value, double length) {
        auto whole = true;
        for (int halving = 0; halving < 60; ++halving, length /= 2, whole = false) {
            auto multipliers = m_multipliers;
            for (std::size_t a = 0; a < rows.size(); ++a) multipliers[rows[a]] += length * step[a];
            Vector p(m_p.size());
            auto const there = value_at(multipliers, p);
            // Near the end the value no longer falls by more than its own rounding.
            if (there > value + 1e-13 * std::max(1.0, std::abs(value))) continue;
            m_multipliers = std::move(multipliers);
            m_p = std::move(p);
            value = there;
            return whole;
        }
        return false;
    }

    std::size_t most_violated() const {
        auto worst = m_bounds.size();
        double least = -GOOD;
        for (std::size_t i = 0; i < m_bounds.size(); ++i) {
            if (m_taken[i] || slack(i) >= least) continue;
            least = slack(i);
            worst = i;
        }
        return worst;
    }

    std::vector<MomentBound> const& m_bounds;
    Vector m_multipliers;
    std::vector<bool> m_taken;
    Vector m_p;
};

}  // namespace

std::vector<double> maximum_entropy(std::size_t values, std::vector<MomentBound> const& bounds) {
    return Dual(values, bounds).solve();
}

}  // namespace cifra::protect

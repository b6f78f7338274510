#include "protect/basis_factors.hpp"

#include "base/assert.hpp"

#include <cmath>

namespace cifra::protect {
namespace {

constexpr double ZERO = 1e-11;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

void subtract(std::vector<double>& from, SparseLists const& lists, int list, double multiple) {
    for (auto i = lists.begin(list); i < lists.end(list); ++i) {
        auto const& [index, value] = lists.entries[at(i)];
        from[at(index)] -= value * multiple;
    }
}

/// Two sums in turn: the processor need not wait for one addition to begin the next.
double product(std::vector<double> const& with, SparseLists const& lists, int list) {
    double even = 0;
    double odd = 0;
    auto i = lists.begin(list);
    auto const end = lists.end(list);
    for (; i + 1 < end; i += 2) {
        auto const& one = lists.entries[at(i)];
        auto const& other = lists.entries[at(i + 1)];
        even += one.value * with[at(one.index)];
        odd += other.value * with[at(other.index)];
    }
    if (i < end) even += lists.entries[at(i)].value * with[at(lists.entries[at(i)].index)];
    return even + odd;
}

}  // namespace

/// The upper factor by columns, from its rows.
void BasisFactors::set_columns() {
    auto const& upper = m_factors.upper;
    m_step_of.resize(m_factors.places.size());
    for (std::size_t step = 0; step < m_step_of.size(); ++step)
        m_step_of[at(m_factors.places[step])] = static_cast<int>(step);
    m_starts.assign(m_step_of.size() + 1, 0);
    for (auto const& entry : upper.entries) ++m_starts[at(m_step_of[at(entry.index)]) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
    m_upper_columns.ends.assign(m_starts.begin() + 1, m_starts.end());
    m_upper_columns.entries.resize(upper.entries.size());
    for (int step = 0; step < static_cast<int>(m_step_of.size()); ++step)
        for (auto i = upper.begin(step); i < upper.end(step); ++i) {
            auto const& [place, value] = upper.entries[at(i)];
            auto& next = m_starts[at(m_step_of[at(place)])];
            m_upper_columns.entries[at(next++)] = {m_factors.rows[at(step)], value};
        }
}

bool BasisFactors::factor(std::vector<SparseColumn const*> const& columns) {
    m_work.assign(columns.size(), 0);
    m_replaced_places.clear();
    m_replaced_pivots.clear();
    m_replaced.clear();
    if (!m_elimination.run(columns, m_factors)) return false;
    set_columns();
    return true;
}

void BasisFactors::replace(int place, std::vector<double> const& image) {
    CIFRA_ASSERT(image[at(place)] != 0);
    m_replaced_places.push_back(place);
    m_replaced_pivots.push_back(image[at(place)]);
    for (int i = 0; i < static_cast<int>(image.size()); ++i)
        if (i != place && image[at(i)] != 0) m_replaced.entries.push_back({i, image[at(i)]});
    m_replaced.close();
}

void BasisFactors::solve(std::vector<double>& vector) {
    for (int list = 0; list < static_cast<int>(m_factors.lower_rows.size()); ++list) {
        auto const by = vector[at(m_factors.lower_rows[at(list)])];
        if (by != 0) subtract(vector, m_factors.lower, list, by);
    }
    for (auto step = static_cast<int>(m_factors.pivots.size()); step-- > 0;) {
        auto const rest = vector[at(m_factors.rows[at(step)])];
        auto& found = m_work[at(m_factors.places[at(step)])];
        found = 0;
        if (std::abs(rest) < ZERO) continue;
        found = rest / m_factors.pivots[at(step)];
        subtract(vector, m_upper_columns, step, found);
    }
    vector.swap(m_work);
    for (int i = 0; i < replaced(); ++i) {
        auto& own = vector[at(m_replaced_places[at(i)])];
        if (own == 0) continue;
        own /= m_replaced_pivots[at(i)];
        subtract(vector, m_replaced, i, own);
    }
}

void BasisFactors::solve_transposed(std::vector<double>& vector) {
    for (auto i = replaced(); i-- > 0;) {
        auto& own = vector[at(m_replaced_places[at(i)])];
        own = (own - product(vector, m_replaced, i)) / m_replaced_pivots[at(i)];
    }
    for (int step = 0; step < static_cast<int>(m_factors.pivots.size()); ++step) {
        auto const rest = vector[at(m_factors.places[at(step)])];
        auto& found = m_work[at(m_factors.rows[at(step)])];
        found = 0;
        if (std::abs(rest) < ZERO) continue;
        found = rest / m_factors.pivots[at(step)];
        subtract(vector, m_factors.upper, step, found);
    }
    for (auto list = static_cast<int>(m_factors.lower_rows.size()); list-- > 0;)
        m_work[at(m_factors.lower_rows[at(list)])] -= product(m_work, m_factors.lower, list);
    vector.swap(m_work);
}

}  // namespace cifra::protect

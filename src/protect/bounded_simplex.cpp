#include "protect/bounded_simplex.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

constexpr double INFINITE = std::numeric_limits<double>::infinity();
constexpr double RATE_TOLERANCE = 1e-9;
constexpr double PIVOT_TOLERANCE = 1e-7;
constexpr double BOUND_TOLERANCE = 1e-9;
constexpr int REPLACED_AT_MOST = 40;
constexpr int STEPS_A_COLUMN = 50;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

}  // namespace

BoundedSimplex::BoundedSimplex(int rows, std::vector<SparseColumn> columns, std::vector<double> lowest,
                               std::vector<double> highest)
    : m_rows(rows),
      m_columns(static_cast<int>(columns.size())),
      m_matrix(std::move(columns)),
      m_lower(std::move(lowest)),
      m_upper(std::move(highest)) {
    m_starts.push_back(0);
    for (auto const& column : m_matrix) {
        for (auto const& [row, coefficient] : column) m_entries.emplace_back(row, static_cast<float>(coefficient));
        m_starts.push_back(static_cast<int>(m_entries.size()));
    }
    for (int row = 0; row < rows; ++row) m_matrix.push_back({{row, 1.0}});
    m_lower.resize(m_matrix.size(), 0);
    m_upper.resize(m_matrix.size(), 0);
    m_rates.assign(at(m_columns), 0);
    reset();
}

/// The columns that are not basic and not fixed.
void BoundedSimplex::set_outside() {
    m_outside.clear();
    m_seats.assign(m_matrix.size(), -1);
    for (int i = 0; i < m_columns; ++i) {
        if (m_places[at(i)] == Place::basic || m_lower[at(i)] == m_upper[at(i)]) continue;
        m_seats[at(i)] = static_cast<int>(m_outside.size());
        m_outside.push_back(i);
    }
}

double BoundedSimplex::product(int column, std::vector<double> const& by_row) const {
    double sum = 0;
    for (auto i = m_starts[at(column)]; i < m_starts[at(column) + 1]; ++i)
        sum += static_cast<double>(m_entries[at(i)].second) * by_row[at(m_entries[at(i)].first)];
    return sum;
}

SparseColumn const& BoundedSimplex::column(int index) const {
    return m_matrix[at(index)];
}

void BoundedSimplex::reset() {
    m_values.assign(m_matrix.size(), 0);
    m_places.assign(m_matrix.size(), Place::between);
    m_weights.assign(m_matrix.size(), 1);
    for (int i = 0; i < m_columns; ++i)
        for (auto const& [row, coefficient] : column(i)) m_weights[at(i)] += coefficient * coefficient;
    m_basis.clear();
    for (int row = 0; row < m_rows; ++row) {
        m_basis.push_back(m_columns + row);
        m_places[at(m_columns + row)] = Place::basic;
    }
    CIFRA_ASSERT(refactor());
    set_outside();
}

bool BoundedSimplex::refactor() {
    std::vector<SparseColumn const*> columns;
    columns.reserve(m_basis.size());
    for (auto const index : m_basis) columns.push_back(&column(index));
    return m_factors.factor(columns);
}

/// Values of the basic columns from those of the others.
void BoundedSimplex::compute_values() {
    std::vector<double> rest(at(m_rows), 0);
    for (int i = 0; i < m_columns; ++i) {
        if (m_places[at(i)] == Place::basic || m_values[at(i)] == 0) continue;
        for (auto const& [row, coefficient] : column(i)) rest[at(row)] -= coefficient * m_values[at(i)];
    }
    m_factors.solve(rest);
    for (int place = 0; place < m_rows; ++place) m_values[at(m_basis[at(place)])] = rest[at(place)];
}

/// How the objective changes with each column, the basic ones following.
void BoundedSimplex::compute_rates() {
    m_prices.assign(at(m_rows), 0);
    for (int place = 0; place < m_rows; ++place) m_prices[at(place)] = m_objective[at(m_basis[at(place)])];
    m_factors.solve_transposed(m_prices);
    for (int i = 0; i < m_columns; ++i) {
        auto& rate = m_rates[at(i)];
        rate = m_objective[at(i)];
        for (auto const& [row, coefficient] : column(i)) rate -= coefficient * m_prices[at(row)];
        if (m_places[at(i)] == Place::basic) rate = 0;
    }
}

/// How the basic columns follow a column that is not basic.
void BoundedSimplex::compute_image(int index) {
    m_image.assign(at(m_rows), 0);
    for (auto const& [row, coefficient] : column(index)) m_image[at(row)] = coefficient;
    m_factors.solve(m_image);
    m_support.clear();
    for (int place = 0; place < m_rows; ++place)
        if (m_image[at(place)] != 0) m_support.push_back(place);
}

/// The column whose move gains most by the length of its edge; -1: none gains.
int BoundedSimplex::entering() const {
    int best = -1;
    double most = 0;
    for (auto const i : m_outside) {
        auto const rate = m_rates[at(i)];
        if (std::abs(rate) <= RATE_TOLERANCE) continue;
        auto const place = m_places[at(i)];
        if ((place == Place::lower && rate < 0) || (place == Place::upper && rate > 0)) continue;
        auto const gain = rate * rate / m_weights[at(i)];
        if (gain <= most) continue;
        most = gain;
        best = i;
    }
    return best;
}

/// How far a column may change in the direction of `change` until its bound.
double BoundedSimplex::room(int column, double change) const {
    return change > 0 ? m_upper[at(column)] - m_values[at(column)] : m_values[at(column)] - m_lower[at(column)];
}

/// The basic column that stops the entering one first; of those that stop it at about the same step, the one with the
/// largest pivot.
BoundedSimplex::Leaving BoundedSimplex::leaving(int column, double sign) const {
    auto shortest = room(column, sign);
    auto const own = shortest;
    for (auto const place : m_support) {
        auto const change = -sign * m_image[at(place)];
        if (std::abs(change) <= PIVOT_TOLERANCE) continue;
        auto const free = room(m_basis[at(place)], change);
        if (free < INFINITE) shortest = std::min(shortest, (std::max(free, 0.0) + BOUND_TOLERANCE) / std::abs(change));
    }
    Leaving best{-1, own};
    if (own <= shortest || std::isinf(shortest)) return best;
    double largest = 0;
    for (auto const place : m_support) {
        auto const change = -sign * m_image[at(place)];
        if (std::abs(change) <= largest || std::abs(change) <= PIVOT_TOLERANCE) continue;
        auto const step = std::max(room(m_basis[at(place)], change), 0.0) / std::abs(change);
        if (step > shortest) continue;
        largest = std::abs(change);
        best = {place, step};
    }
    return best;
}

void BoundedSimplex::move(int column, double sign, double step) {
    if (step == 0) return;
    for (auto const place : m_support) m_values[at(m_basis[at(place)])] -= sign * step * m_image[at(place)];
    m_values[at(column)] += sign * step;
}

/// Rates and lengths of edges after the exchange.
void BoundedSimplex::update_rates(int entering, int place) {
    m_row.assign(at(m_rows), 0);
    m_row[at(place)] = 1;
    m_factors.solve_transposed(m_row);
    m_along = m_image;
    m_factors.solve_transposed(m_along);
    auto const pivot = m_image[at(place)];
    auto const rate = m_rates[at(entering)];
    double length = 1;
    for (auto const other : m_support) length += m_image[at(other)] * m_image[at(other)];
    for (auto const index : m_outside) {
        auto const part = product(index, m_row) / pivot;
        if (std::abs(part) < RATE_TOLERANCE) continue;
        m_rates[at(index)] -= rate * part;
        auto& weight = m_weights[at(index)];
        weight = std::max(weight + part * (part * length - 2 * product(index, m_along)), 1 + part * part);
    }
    auto const left = m_basis[at(place)];
    m_rates[at(entering)] = 0;
    if (left < m_columns) m_rates[at(left)] = -rate / pivot;
    m_weights[at(left)] = std::max(length / (pivot * pivot), 1.0);
}

void BoundedSimplex::exchange(int column, Leaving leaving, double sign) {
    move(column, sign, leaving.step);
    if (leaving.place < 0) {
        m_places[at(column)] = sign > 0 ? Place::upper : Place::lower;
        m_values[at(column)] = sign > 0 ? m_upper[at(column)] : m_lower[at(column)];
        return;
    }
    update_rates(column, leaving.place);
    auto const left = m_basis[at(leaving.place)];
    bool const fell = sign * m_image[at(leaving.place)] > 0;
    m_places[at(left)] = fell ? Place::lower : Place::upper;
    m_values[at(left)] = fell ? m_lower[at(left)] : m_upper[at(left)];
    m_factors.replace(leaving.place, m_image);
    m_basis[at(leaving.place)] = column;
    m_places[at(column)] = Place::basic;
    auto const seat = m_seats[at(column)];
    m_seats[at(column)] = -1;
    auto const next = m_lower[at(left)] < m_upper[at(left)] ? left : m_outside.back();
    if (next != left) m_outside.pop_back();
    if (next == column) return;
    m_outside[at(seat)] = next;
    m_seats[at(next)] = seat;
}

BoundedSimplex::End BoundedSimplex::maximise(std::vector<std::pair<int, double>> const& objective) {
    m_objective.assign(m_matrix.size(), 0);
    for (auto const& [index, coefficient] : objective) m_objective[at(index)] += coefficient;
    compute_rates();
    bool is_fresh = true;
    for (std::int64_t left = std::int64_t{STEPS_A_COLUMN} * m_columns; left > 0; --left) {
        auto const best = entering();
        if (best < 0 && is_fresh) return End::optimal;
        if (best < 0 || m_factors.replaced() >= REPLACED_AT_MOST) {
            if (!refactor()) return End::failed;
            compute_values();
            compute_rates();
            is_fresh = true;
            continue;
        }
        compute_image(best);
        auto const sign = m_rates[at(best)] > 0 ? 1.0 : -1.0;
        auto const stop = leaving(best, sign);
        if (std::isinf(stop.step)) return End::unbounded;
        exchange(best, stop, sign);
        is_fresh = false;
    }
    return End::failed;
}

BoundedSimplex::Vertex BoundedSimplex::vertex() const {
    Vertex vertex{m_basis, m_places, {}, {m_weights.begin(), m_weights.end()}};
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i] == Place::between) vertex.between.push_back(m_values[i]);
    return vertex;
}

bool BoundedSimplex::return_to(Vertex const& vertex) {
    m_basis = vertex.basis;
    m_places = vertex.places;
    m_weights.assign(vertex.weights.begin(), vertex.weights.end());
    if (!refactor()) {
        reset();
        return false;
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (m_places[i] == Place::lower) m_values[i] = m_lower[i];
        if (m_places[i] == Place::upper) m_values[i] = m_upper[i];
        if (m_places[i] == Place::between) m_values[i] = vertex.between[next++];
    }
    compute_values();
    set_outside();
    return true;
}

}  // namespace cifra::protect

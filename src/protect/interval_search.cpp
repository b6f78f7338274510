#include "protect/interval_search.hpp"

#include "protect/programme_attacker.hpp"

#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

constexpr double INFINITE = std::numeric_limits<double>::infinity();
constexpr double TOLERANCE = 1e-6;
/// What can move less does not move.
constexpr double STILL = 1e-7;
constexpr double NO_MULTIPLE = 1e-12;
constexpr int ROUNDS_TOGETHER = 8;
constexpr int VERTICES_KEPT = 1000;
constexpr int PASSES = 2;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

std::vector<int> suppressed_cells(SuppressionPattern const& pattern) {
    std::vector<int> cells;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i]) cells.push_back(static_cast<int>(i));
    return cells;
}

std::vector<int> columns_of(std::vector<int> const& cells, std::size_t count) {
    std::vector<int> columns(count, -1);
    for (std::size_t i = 0; i < cells.size(); ++i) columns[at(cells[i])] = static_cast<int>(i);
    return columns;
}

/// The programme of all moves. What cannot move is fixed; other bounds stay those of the problem, for bounds that only
/// follow from the equations are corners more to go round.
BoundedSimplex simplex_of(std::vector<MoveEquation> const& equations, std::vector<int> const& cells,
                          std::vector<int> const& columns, MoveRoom const& first, MoveRoom const& room) {
    std::vector<SparseColumn> matrix(cells.size());
    for (std::size_t row = 0; row < equations.size(); ++row)
        for (auto const& [cell, coefficient] : equations[row])
            matrix[at(columns[at(cell)])].emplace_back(static_cast<int>(row), coefficient);
    std::vector<double> lower;
    std::vector<double> upper;
    for (auto const cell : cells) {
        bool const is_fixed = room.most_up[at(cell)] < STILL && room.most_down[at(cell)] < STILL;
        lower.push_back(is_fixed ? 0 : -first.most_down[at(cell)]);
        upper.push_back(is_fixed ? 0 : first.most_up[at(cell)]);
    }
    return {static_cast<int>(equations.size()), std::move(matrix), std::move(lower), std::move(upper)};
}

}  // namespace

IntervalSearch::IntervalSearch(SuppressionProblem const& problem, SuppressionPattern const& pattern, MoveRoom room)
    : m_problem(problem),
      m_pattern(pattern),
      m_equations(move_equations(problem, pattern)),
      m_room(std::move(room)),
      m_cells(suppressed_cells(pattern)),
      m_columns(columns_of(m_cells, pattern.size())),
      m_simplex(simplex_of(m_equations, m_cells, m_columns, first_room(problem, pattern), m_room)),
      m_where_up(pattern.size(), -1),
      m_where_down(pattern.size(), -1) {}

double IntervalSearch::farthest(Target target) const {
    return (target.direction == Direction::up ? m_room.most_up : m_room.most_down)[at(target.cell)];
}

double& IntervalSearch::seen(Target target) {
    return (target.direction == Direction::up ? m_room.seen_up : m_room.seen_down)[at(target.cell)];
}

double IntervalSearch::gap(Target target) const {
    auto const& seen = (target.direction == Direction::up ? m_room.seen_up : m_room.seen_down)[at(target.cell)];
    return std::isinf(seen) ? 0 : farthest(target) - seen;
}

bool IntervalSearch::is_open(Target target) const {
    return gap(target) > TOLERANCE;
}

/// Believes the simplex's point when it fits everything, and keeps what it shows.
bool IntervalSearch::remember() {
    auto const& values = m_simplex.values();
    std::vector<double> moves(m_pattern.size(), 0);
    for (std::size_t column = 0; column < m_cells.size(); ++column) moves[at(m_cells[column])] = values[column];
    if (!fits(m_problem, m_equations, moves)) return false;
    bool is_news = false;
    for (std::size_t column = 0; column < m_cells.size(); ++column) {
        bool const up = values[column] > 0;
        Target const target{m_cells[column], up ? Direction::up : Direction::down};
        if (std::abs(values[column]) <= seen(target) + TOLERANCE) continue;
        seen(target) = std::abs(values[column]);
        (up ? m_where_up : m_where_down)[at(target.cell)] = m_met;
        is_news = true;
    }
    if (!is_news) return true;
    if (m_vertices.size() < at(VERTICES_KEPT)) m_vertices.emplace_back();
    m_vertices[at(m_met++ % VERTICES_KEPT)] = m_simplex.vertex();
    return true;
}

/// The combination of equations that proves an optimum bounds other cells as well.
void IntervalSearch::learn() {
    std::vector<double> multiples(m_cells.size(), 0);
    for (std::size_t row = 0; row < m_equations.size(); ++row)
        for (auto const& [cell, coefficient] : m_equations[row])
            multiples[at(m_columns[at(cell)])] += coefficient * m_simplex.prices()[row];
    MoveEquation combined;
    for (std::size_t column = 0; column < m_cells.size(); ++column)
        if (std::abs(multiples[column]) > NO_MULTIPLE) combined.emplace_back(m_cells[column], multiples[column]);
    if (tighten(m_room, combined)) tighten(m_room, m_equations, PASSES);
}

bool IntervalSearch::push(Objective const& objective) {
    ++m_programmes;
    auto const end = m_simplex.maximise(objective);
    if (end == BoundedSimplex::End::failed || !remember()) {
        m_simplex.reset();
        return false;
    }
    if (end == BoundedSimplex::End::optimal) learn();
    return true;
}

void IntervalSearch::push_together() {
    for (int round = 0; round < ROUNDS_TOGETHER; ++round) {
        bool const up = round % 2 == 1;
        Objective objective;
        for (auto const cell : m_cells) {
            Target const target{cell, up ? Direction::up : Direction::down};
            if (is_open(target) && std::isfinite(farthest(target)))
                objective.emplace_back(m_columns[at(cell)], up ? 1 : -1);
        }
        if (!objective.empty() && !push(objective)) return;
    }
}

/// Returns to where the target was seen farthest: from there it is half as far as from wherever the last push ended.
void IntervalSearch::start_near(Target target) {
    bool const up = target.direction == Direction::up;
    auto const vertex = (up ? m_where_up : m_where_down)[at(target.cell)];
    auto const now = m_simplex.values()[at(m_columns[at(target.cell)])] * (up ? 1 : -1);
    if (vertex < 0 || vertex < m_met - VERTICES_KEPT || now >= seen(target) - TOLERANCE) return;
    m_simplex.return_to(m_vertices[at(vertex % VERTICES_KEPT)]);
}

void IntervalSearch::settle(Target target) {
    start_near(target);
    auto const sign = target.direction == Direction::up ? 1.0 : -1.0;
    bool const is_endless = std::isinf(farthest(target));
    if (!push({{m_columns[at(target.cell)], sign}})) return settle_otherwise(target);
    if (is_endless && std::isinf(farthest(target))) return settle_otherwise(target);
    if (is_open(target)) settle_otherwise(target);
}

/// What the simplex did not settle beyond doubt, CLP does; also that nothing bounds a cell.
void IntervalSearch::settle_otherwise(Target target) {
    if (!m_other) {
        m_other = std::make_shared<ProgrammeAttacker>(m_problem);
        m_other->open(openness_of(m_pattern));
    }
    ++m_programmes;
    auto const distance = m_other->reach(target, INFINITE).distance;
    seen(target) = distance;
    (target.direction == Direction::up ? m_room.most_up : m_room.most_down)[at(target.cell)] = distance;
}

/// The widest gap first: such a push shows the most about the others.
void IntervalSearch::settle(std::vector<int> const& cells) {
    for (;;) {
        Target widest;
        double width = TOLERANCE;
        for (auto const cell : cells)
            for (auto const direction : {Direction::down, Direction::up}) {
                if (gap({cell, direction}) <= width) continue;
                widest = {cell, direction};
                width = gap(widest);
            }
        if (width <= TOLERANCE) return;
        settle(widest);
    }
}

}  // namespace cifra::protect

#include "protect/programme_attacker.hpp"

#include "attack/simplex.hpp"
#include "base/assert.hpp"

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <algorithm>
#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

using attack::Solution;

constexpr double NONE = 1e-7;
constexpr double INFINITE = std::numeric_limits<double>::infinity();
/// Duals of tables are fractions of small denominators: this is a multiple of all up to 16.
constexpr double DUAL_PARTS = 720720;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

void set_interval(ClpSimplex& programme, int column, double lower, double upper) {
    programme.setColumnBounds(column, lower, std::isinf(upper) ? COIN_DBL_MAX : std::max(lower, upper));
}

/// A programme of equations = 0 without columns' bounds.
std::unique_ptr<ClpSimplex> programme_of(CoinPackedMatrix const& matrix) {
    auto programme = std::make_unique<ClpSimplex>();
    programme->setLogLevel(0);
    programme->scaling(0);
    std::vector<double> const zeros(static_cast<std::size_t>(matrix.getNumRows()), 0);
    programme->loadProblem(matrix, nullptr, nullptr, nullptr, zeros.data(), zeros.data());
    return programme;
}

/// Entries of a matrix, and the matrix of them.
struct Entries {
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> coefficients;

    void add(int row, int column, int coefficient) {
        rows.push_back(row);
        columns.push_back(column);
        coefficients.push_back(coefficient);
    }
    CoinPackedMatrix matrix(int row_count, int column_count) const {
        CoinPackedMatrix made(true, rows.data(), columns.data(), coefficients.data(),
                              static_cast<CoinBigIndex>(rows.size()));
        // CLP 1.17 reads through a null pointer when a programme has columns and no row.
        made.setDimensions(std::max(row_count, 1), column_count);
        return made;
    }
};

}  // namespace

ProgrammeAttacker::ProgrammeAttacker(SuppressionProblem const& problem)
    : m_problem(problem), m_of_cell(equations_by_cell(problem)), m_openness(problem.cells.size(), 0) {
    std::int64_t largest = 1;
    for (auto const& cell : problem.cells) largest = std::max({largest, cell.value, cell.need.above});
    m_far = 2 * static_cast<double>(largest);
}

ProgrammeAttacker::~ProgrammeAttacker() = default;

void ProgrammeAttacker::open(std::vector<double> const& openness) {
    CIFRA_ASSERT(openness.size() == m_openness.size());
    m_openness = openness;
    m_stale = true;
}

void ProgrammeAttacker::open(int cell, double openness) {
    if (m_openness[at(cell)] == openness) return;
    m_openness[at(cell)] = openness;
    if (m_stale || m_columns[at(cell)] < 0) {
        m_stale = true;
        return;
    }
    set_bounds(cell, INFINITE, INFINITE);
    m_start = attack::Start::anew;
}

double ProgrammeAttacker::room_up(int cell) const {
    auto const& known = m_problem.cells[at(cell)];
    auto const openness = m_openness[at(cell)];
    if (openness <= NONE) return 0;
    if (!known.upper) return openness >= 1 - NONE ? INFINITE : m_far * openness;
    return static_cast<double>(*known.upper - known.value) * openness;
}

double ProgrammeAttacker::room_down(int cell) const {
    auto const& known = m_problem.cells[at(cell)];
    return static_cast<double>(known.value - known.lower) * m_openness[at(cell)];
}

void ProgrammeAttacker::set_bounds(int cell, double limit_up, double limit_down) {
    set_interval(*m_programme, m_columns[at(cell)], -std::min(room_down(cell), limit_down),
                 std::min(room_up(cell), limit_up));
}

void ProgrammeAttacker::build() {
    m_columns.assign(m_openness.size(), -1);
    m_rows.assign(m_problem.equations.size(), -1);
    m_cells.clear();
    int rows = 0;
    Entries entries;
    for (std::size_t i = 0; i < m_openness.size(); ++i) {
        if (m_openness[i] <= NONE) continue;
        m_columns[i] = static_cast<int>(m_cells.size());
        m_cells.push_back(static_cast<int>(i));
        for (auto const& [equation, coefficient] : m_of_cell[i]) {
            auto& row = m_rows[at(equation)];
            if (row < 0) row = rows++;
            entries.add(row, m_columns[i], coefficient);
        }
    }
    m_programme = programme_of(entries.matrix(rows, static_cast<int>(m_cells.size())));
    for (auto const cell : m_cells) set_bounds(cell, INFINITE, INFINITE);
    m_stale = false;
    m_start = attack::Start::anew;
}

CellWeights ProgrammeAttacker::moves() const {
    CellWeights found;
    auto const* const solution = m_programme->primalColumnSolution();
    for (std::size_t column = 0; column < m_cells.size(); ++column) {
        auto const by = solution[column];
        if (std::abs(by) > NONE) found.emplace_back(m_cells[column], by);
    }
    return found;
}

CellWeights ProgrammeAttacker::barrier(Target target, double enough) const {
    std::vector<std::int64_t> duals(m_rows.size(), 0);
    // Of the programme turned round: CLP minimises.
    auto const* const prices = m_programme->dualRowSolution();
    for (std::size_t e = 0; e < m_rows.size(); ++e)
        if (m_rows[e] >= 0) duals[e] = std::llround(-prices[m_rows[e]] * DUAL_PARTS);
    auto const slope_of = [&](int cell) {
        std::int64_t slope = 0;
        for (auto const& [equation, coefficient] : m_of_cell[at(cell)]) slope -= coefficient * duals[at(equation)];
        return slope;
    };
    // parts × move of the target = sum of slope × move of the others, exactly: the equations multiplied by the duals.
    auto const parts = -static_cast<double>(slope_of(target.cell)) * (target.direction == Direction::up ? 1 : -1);
    // Its own bound stops the target, not the others.
    if (parts < DUAL_PARTS / 2) return {};
    CellWeights found;
    for (int i = 0; i < static_cast<int>(m_of_cell.size()); ++i) {
        auto const slope = slope_of(i);
        if (slope == 0 || i == target.cell) continue;
        auto const& cell = m_problem.cells[at(i)];
        double const up = cell.upper ? static_cast<double>(*cell.upper - cell.value) : INFINITE;
        auto const bound = slope > 0 ? up : static_cast<double>(cell.value - cell.lower);
        found.emplace_back(i, bound > 0 ? std::min(std::abs(static_cast<double>(slope)) / parts * bound, enough) : 0);
    }
    return found;
}

Reach ProgrammeAttacker::reach(Target target, double enough) {
    auto const before = m_openness[at(target.cell)];
    open(target.cell, 1);
    if (m_stale) build();
    bool const is_up = target.direction == Direction::up;
    auto const column = m_columns[at(target.cell)];
    set_bounds(target.cell, is_up ? enough : INFINITE, is_up ? INFINITE : enough);
    m_programme->setObjectiveCoefficient(column, is_up ? -1 : 1);
    auto const solution = attack::solve(*m_programme, m_start);
    m_start = attack::Start::from_last;
    CIFRA_ASSERT(solution == Solution::optimal || solution == Solution::unbounded);

    Reach reach;
    reach.distance = solution == Solution::unbounded ? INFINITE : std::abs(m_programme->primalColumnSolution()[column]);
    if (solution == Solution::optimal) reach.moves = moves();
    if (reach.distance < enough - NONE) reach.barrier = barrier(target, enough);
    m_programme->setObjectiveCoefficient(column, 0);
    set_bounds(target.cell, INFINITE, INFINITE);
    open(target.cell, before);
    return reach;
}

void ProgrammeAttacker::build_opening() {
    auto const cells = static_cast<int>(m_of_cell.size());
    Entries entries;
    for (int i = 0; i < cells; ++i)
        for (auto const& [equation, coefficient] : m_of_cell[at(i)]) {
            entries.add(equation, 2 * i, coefficient);
            entries.add(equation, 2 * i + 1, -coefficient);
        }
    m_opening = programme_of(entries.matrix(static_cast<int>(m_problem.equations.size()), 2 * cells));
}

std::vector<int> ProgrammeAttacker::cheapest_opening(Target target, double amount, std::vector<double> const& prices) {
    if (!m_opening) build_opening();
    auto& programme = *m_opening;
    auto const cells = static_cast<int>(m_of_cell.size());
    for (int i = 0; i < cells; ++i) {
        auto const& cell = m_problem.cells[at(i)];
        bool const is_open = m_openness[at(i)] > NONE;
        bool const may_move = is_open || std::isfinite(prices[at(i)]);
        auto const up = !may_move ? 0 : cell.upper ? static_cast<double>(*cell.upper - cell.value) : INFINITE;
        auto const down = may_move ? static_cast<double>(cell.value - cell.lower) : 0;
        auto const price = is_open || !may_move ? 0 : prices[at(i)];
        bool const is_up = target.direction == Direction::up;
        bool const is_target = i == target.cell;
        set_interval(programme, 2 * i, is_target && is_up ? amount : 0, is_target ? (is_up ? amount : 0) : up);
        set_interval(programme, 2 * i + 1, is_target && !is_up ? amount : 0, is_target ? (is_up ? 0 : amount) : down);
        // The price for moving it by the amount; a little for each move of a cell that is open anyway.
        programme.setObjectiveCoefficient(2 * i, price / std::max(1.0, std::min(up, amount)) + 1e-4);
        programme.setObjectiveCoefficient(2 * i + 1, price / std::max(1.0, std::min(down, amount)) + 1e-4);
    }
    programme.allSlackBasis(true);
    // Nothing moves at the start, at no price: only the target's own bounds are broken, and prices are not.
    programme.dual();
    if (programme.status() != 0) return {};
    auto const* const moves = programme.primalColumnSolution();
    std::vector<int> fresh;
    for (int i = 0; i < cells; ++i) {
        if (m_openness[at(i)] > NONE || i == target.cell) continue;
        if (moves[2 * i] + moves[2 * i + 1] > NONE) fresh.push_back(i);
    }
    return fresh;
}

}  // namespace cifra::protect

#include "protect/programme_attacker.hpp"

#include "base/assert.hpp"

#include <glpk.h>
#include <algorithm>
#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

constexpr double NONE = 1e-7;
constexpr double INFINITE = std::numeric_limits<double>::infinity();
/// Duals of tables are fractions of small denominators: this is a multiple of all up to 16.
constexpr double DUAL_PARTS = 720720;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// \returns Status of the solution: optimal or unbounded.
int solve(glp_prob* programme) {
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    settings.meth = GLP_PRIMAL;
    settings.r_test = GLP_RT_STD;
    if (glp_simplex(programme, &settings) != 0) {
        // A warm basis may have become singular: begin anew from the standard one.
        glp_std_basis(programme);
        CIFRA_ASSERT(glp_simplex(programme, &settings) == 0);
    }
    return glp_get_status(programme);
}

void set_interval(glp_prob* programme, int column, double lower, double upper) {
    if (std::isinf(upper))
        glp_set_col_bnds(programme, column, GLP_LO, lower, 0);
    else if (upper - lower <= 0)
        glp_set_col_bnds(programme, column, GLP_FX, lower, lower);
    else
        glp_set_col_bnds(programme, column, GLP_DB, lower, upper);
}

}  // namespace

void ProgrammeAttacker::Closer::operator()(glp_prob* programme) const {
    glp_delete_prob(programme);
}

ProgrammeAttacker::ProgrammeAttacker(SuppressionProblem const& problem)
    : m_problem(problem), m_of_cell(equations_by_cell(problem)), m_openness(problem.cells.size(), 0) {
    std::int64_t largest = 1;
    for (auto const& cell : problem.cells) largest = std::max({largest, cell.value, cell.need.above});
    m_far = 2 * static_cast<double>(largest);
}

void ProgrammeAttacker::open(std::vector<double> const& openness) {
    CIFRA_ASSERT(openness.size() == m_openness.size());
    m_openness = openness;
    m_stale = true;
}

void ProgrammeAttacker::open(int cell, double openness) {
    if (m_openness[at(cell)] == openness) return;
    m_openness[at(cell)] = openness;
    m_stale = true;
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
    set_interval(m_programme.get(), m_columns[at(cell)], -std::min(room_down(cell), limit_down),
                 std::min(room_up(cell), limit_up));
}

void ProgrammeAttacker::build() {
    m_programme.reset(glp_create_prob());
    auto* const programme = m_programme.get();
    m_columns.assign(m_openness.size(), 0);
    m_rows.assign(m_problem.equations.size(), 0);
    m_cells.assign(1, -1);
    std::vector<int> rows(1);
    std::vector<int> columns(1);
    std::vector<double> coefficients(1);
    for (std::size_t i = 0; i < m_openness.size(); ++i) {
        if (m_openness[i] <= NONE) continue;
        m_columns[i] = glp_add_cols(programme, 1);
        m_cells.push_back(static_cast<int>(i));
        set_bounds(static_cast<int>(i), INFINITE, INFINITE);
        for (auto const& [equation, coefficient] : m_of_cell[i]) {
            auto& row = m_rows[at(equation)];
            if (row == 0) {
                row = glp_add_rows(programme, 1);
                glp_set_row_bnds(programme, row, GLP_FX, 0, 0);
            }
            rows.push_back(row);
            columns.push_back(m_columns[i]);
            coefficients.push_back(coefficient);
        }
    }
    glp_load_matrix(programme, static_cast<int>(rows.size()) - 1, rows.data(), columns.data(), coefficients.data());
    glp_set_obj_dir(programme, GLP_MAX);
    glp_term_out(GLP_OFF);  // of this thread; glp_adv_basis has no level of messages
    glp_adv_basis(programme, 0);
    m_stale = false;
}

CellWeights ProgrammeAttacker::moves() const {
    CellWeights found;
    for (std::size_t column = 1; column < m_cells.size(); ++column) {
        auto const by = glp_get_col_prim(m_programme.get(), static_cast<int>(column));
        if (std::abs(by) > NONE) found.emplace_back(m_cells[column], by);
    }
    return found;
}

CellWeights ProgrammeAttacker::barrier(Target target, double enough) const {
    std::vector<std::int64_t> duals(m_rows.size(), 0);
    for (std::size_t e = 0; e < m_rows.size(); ++e)
        if (m_rows[e] != 0) duals[e] = std::llround(glp_get_row_dual(m_programme.get(), m_rows[e]) * DUAL_PARTS);
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
    auto* const programme = m_programme.get();
    auto const column = m_columns[at(target.cell)];
    set_bounds(target.cell, is_up ? enough : INFINITE, is_up ? INFINITE : enough);
    glp_set_obj_coef(programme, column, is_up ? 1 : -1);
    auto const status = solve(programme);
    CIFRA_ASSERT(status == GLP_OPT || status == GLP_UNBND);

    Reach reach;
    reach.distance = status == GLP_UNBND ? INFINITE : std::abs(glp_get_col_prim(programme, column));
    if (status == GLP_OPT) reach.moves = moves();
    if (reach.distance < enough - NONE) reach.barrier = barrier(target, enough);
    glp_set_obj_coef(programme, column, 0);
    set_bounds(target.cell, INFINITE, INFINITE);
    open(target.cell, before);
    return reach;
}

void ProgrammeAttacker::build_opening() {
    m_opening.reset(glp_create_prob());
    auto* const programme = m_opening.get();
    auto const cells = static_cast<int>(m_of_cell.size());
    if (!m_rows.empty() || !m_problem.equations.empty())
        glp_add_rows(programme, static_cast<int>(m_problem.equations.size()));
    for (int row = 1; row <= static_cast<int>(m_problem.equations.size()); ++row)
        glp_set_row_bnds(programme, row, GLP_FX, 0, 0);
    glp_add_cols(programme, 2 * cells);
    std::vector<int> rows(1);
    std::vector<int> columns(1);
    std::vector<double> coefficients(1);
    for (int i = 0; i < cells; ++i)
        for (auto const& [equation, coefficient] : m_of_cell[at(i)])
            for (int const side : {1, 2}) {
                rows.push_back(equation + 1);
                columns.push_back(2 * i + side);
                coefficients.push_back(side == 1 ? coefficient : -coefficient);
            }
    glp_load_matrix(programme, static_cast<int>(rows.size()) - 1, rows.data(), columns.data(), coefficients.data());
    glp_set_obj_dir(programme, GLP_MIN);
}

std::vector<int> ProgrammeAttacker::cheapest_opening(Target target, double amount, std::vector<double> const& prices) {
    if (!m_opening) build_opening();
    auto* const programme = m_opening.get();
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
        set_interval(programme, 2 * i + 1, is_target && is_up ? amount : 0, is_target ? (is_up ? amount : 0) : up);
        set_interval(programme, 2 * i + 2, is_target && !is_up ? amount : 0, is_target ? (is_up ? 0 : amount) : down);
        // The price for moving it by the amount; a little for each move of a cell that is open anyway.
        glp_set_obj_coef(programme, 2 * i + 1, price / std::max(1.0, std::min(up, amount)) + 1e-4);
        glp_set_obj_coef(programme, 2 * i + 2, price / std::max(1.0, std::min(down, amount)) + 1e-4);
    }
    glp_std_basis(programme);
    if (solve(programme) != GLP_OPT) return {};
    std::vector<int> fresh;
    for (int i = 0; i < cells; ++i) {
        if (m_openness[at(i)] > NONE || i == target.cell) continue;
        if (glp_get_col_prim(programme, 2 * i + 1) + glp_get_col_prim(programme, 2 * i + 2) > NONE) fresh.push_back(i);
    }
    return fresh;
}

}  // namespace cifra::protect

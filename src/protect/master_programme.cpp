#include "protect/master_programme.hpp"

#include <ClpSimplex.hpp>
#include <algorithm>

namespace cifra::protect {
namespace {

constexpr int FORGET_AFTER = 30;

}  // namespace

MasterProgramme::MasterProgramme(SuppressionProblem const& problem)
    : m_problem(problem), m_clp(std::make_unique<ClpSimplex>()), m_column_of(problem.cells.size(), -1) {
    for (std::size_t i = 0; i < problem.cells.size(); ++i) {
        if (!is_choice(problem.cells[i])) continue;
        m_column_of[i] = static_cast<int>(m_cell_of.size());
        m_cell_of.push_back(static_cast<int>(i));
    }
    m_clp->setLogLevel(0);
    m_clp->scaling(0);
    m_clp->resize(0, static_cast<int>(m_cell_of.size()));
    for (std::size_t column = 0; column < m_cell_of.size(); ++column) {
        m_clp->setColumnBounds(static_cast<int>(column), 0, 1);
        m_clp->setObjectiveCoefficient(static_cast<int>(column),
                                       problem.cells[static_cast<std::size_t>(m_cell_of[column])].cost);
    }
    m_lower.assign(m_cell_of.size(), 0);
    m_upper.assign(m_cell_of.size(), 1);
    // CLP 1.17 reads through a null pointer when a programme has columns and no row.
    int const first = 0;
    double const weight = 1;
    m_clp->addRow(m_cell_of.empty() ? 0 : 1, &first, &weight, 0, COIN_DBL_MAX);
    m_slack_rounds.push_back(0);
}

MasterProgramme::~MasterProgramme() = default;

void MasterProgramme::add(SuppressionCut const& cut) {
    std::vector<int> columns;
    std::vector<double> weights;
    for (auto const& [cell, weight] : cut.terms) {
        auto const column = m_column_of[static_cast<std::size_t>(cell)];
        if (column < 0) continue;
        columns.push_back(column);
        weights.push_back(weight);
    }
    m_clp->addRow(static_cast<int>(columns.size()), columns.data(), weights.data(), cut.least, COIN_DBL_MAX);
    m_slack_rounds.push_back(0);
}

void MasterProgramme::fix(std::vector<Fixing> const& fixings) {
    for (auto const column : m_branch)
        m_clp->setColumnBounds(column, m_lower[static_cast<std::size_t>(column)],
                               m_upper[static_cast<std::size_t>(column)]);
    m_branch.clear();
    for (auto const& [cell, suppressed] : fixings) {
        auto const column = m_column_of[static_cast<std::size_t>(cell)];
        m_clp->setColumnBounds(column, suppressed ? 1 : 0, suppressed ? 1 : 0);
        m_branch.push_back(column);
    }
}

void MasterProgramme::fix_for_good(Fixing fixing) {
    auto const column = static_cast<std::size_t>(m_column_of[static_cast<std::size_t>(fixing.cell)]);
    m_lower[column] = m_upper[column] = fixing.suppressed ? 1 : 0;
    m_clp->setColumnBounds(static_cast<int>(column), m_lower[column], m_upper[column]);
}

void MasterProgramme::leave_out_fixed() {
    std::vector<int> fixed;
    for (std::size_t column = 1; column < m_cell_of.size(); ++column)
        if (m_upper[column] == 0) fixed.push_back(static_cast<int>(column));
    if (fixed.size() < 50) return;
    m_clp->deleteColumns(static_cast<int>(fixed.size()), fixed.data());
    std::size_t kept = 0;
    for (std::size_t column = 0; column < m_cell_of.size(); ++column) {
        bool const out = column > 0 && m_upper[column] == 0;
        m_column_of[static_cast<std::size_t>(m_cell_of[column])] = out ? -1 : static_cast<int>(kept);
        if (out) continue;
        m_cell_of[kept] = m_cell_of[column];
        m_lower[kept] = m_lower[column];
        m_upper[kept++] = m_upper[column];
    }
    m_cell_of.resize(kept);
    m_lower.resize(kept);
    m_upper.resize(kept);
}

bool MasterProgramme::solve() {
    m_clp->dual();
    // A dual simplex that loses its way is started again from nothing, by the primal one.
    if (m_clp->status() != 0 && m_clp->status() != 1) {
        m_clp->allSlackBasis(true);
        m_clp->primal();
    }
    return m_clp->status() == 0;
}

void MasterProgramme::forget_slack_cuts() {
    auto const* const activity = m_clp->getRowActivity();
    auto const* const lower = m_clp->getRowLower();
    std::vector<int> forgotten;
    for (int row = 1; row < m_clp->numberRows(); ++row) {
        auto& rounds = m_slack_rounds[static_cast<std::size_t>(row)];
        rounds = activity[row] > lower[row] + 1e-6 ? rounds + 1 : 0;
        if (rounds > FORGET_AFTER && m_clp->getRowStatus(row) == ClpSimplex::basic) forgotten.push_back(row);
    }
    if (forgotten.size() < 50) return;
    for (auto row = forgotten.rbegin(); row != forgotten.rend(); ++row)
        m_slack_rounds.erase(m_slack_rounds.begin() + *row);
    m_clp->deleteRows(static_cast<int>(forgotten.size()), forgotten.data());
}

double MasterProgramme::cost() const {
    return m_clp->objectiveValue();
}

std::vector<double> MasterProgramme::openness() const {
    std::vector<double> openness;
    for (auto const& cell : m_problem.cells) openness.push_back(is_always_suppressed(cell) ? 1 : 0);
    auto const* const solution = m_clp->getColSolution();
    for (std::size_t column = 0; column < m_cell_of.size(); ++column)
        openness[static_cast<std::size_t>(m_cell_of[column])] = std::clamp(solution[column], 0.0, 1.0);
    return openness;
}

CellWeights MasterProgramme::reduced_costs() const {
    CellWeights costs;
    auto const* const reduced = m_clp->getReducedCost();
    for (std::size_t column = 0; column < m_cell_of.size(); ++column)
        costs.emplace_back(m_cell_of[column], reduced[column]);
    return costs;
}

int MasterProgramme::cuts() const {
    return m_clp->numberRows() - 1;
}

}  // namespace cifra::protect

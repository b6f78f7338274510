#include "attack/revision_conflict.hpp"

#include "attack/simplex.hpp"

#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <cmath>

namespace cifra::attack {
namespace {

constexpr double TOLERANCE = 1e-6;

/// A matrix written down row by row.
struct Rows {
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> coefficients;
    std::vector<double> least;
    std::vector<double> most;

    void begin(Constraint const& constraint) {
        for (auto const& [unknown, coefficient] : constraint.terms) put(unknown, coefficient.get_d());
        least.push_back(constraint.constant.get_d());
        most.push_back(constraint.relation == Relation::equal ? least.back() : COIN_DBL_MAX);
    }
    void put(int column, double coefficient, int row_back = 0) {
        rows.push_back(static_cast<int>(least.size()) - row_back);
        columns.push_back(column);
        coefficients.push_back(coefficient);
    }
};

}  // namespace

/// Each supposition may fail by an amount; the sum of the amounts is made as small as it can be. What has a price in
/// the dual solution holds it up: a Farkas certificate.
class RevisionConflict::Programme {
public:
    explicit Programme(LinearSystem const& system) {
        Rows rows;
        auto column = static_cast<int>(system.unknowns.size());
        for (std::size_t i = 0; i < system.constraints.size(); ++i) {
            auto const& constraint = system.constraints[i];
            rows.begin(constraint);
            if (constraint.ground == Ground::written) continue;
            m_suppositions.push_back({i, static_cast<int>(rows.least.size()) - 1, column});
            rows.put(column, 1, 1);
            rows.put(column + 1, -1, 1);
            column += 2;
        }
        CoinPackedMatrix matrix(true, rows.rows.data(), rows.columns.data(), rows.coefficients.data(),
                                static_cast<CoinBigIndex>(rows.rows.size()));
        matrix.setDimensions(static_cast<int>(rows.least.size()), column);
        m_clp.setLogLevel(0);
        m_clp.loadProblem(matrix, nullptr, nullptr, nullptr, rows.least.data(), rows.most.data());
        for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
            auto const& unknown = system.unknowns[i];
            m_clp.setColumnBounds(static_cast<int>(i), unknown.lower.get_d(),
                                  unknown.upper ? unknown.upper->get_d() : COIN_DBL_MAX);
        }
    }

    std::optional<std::set<std::size_t>> find(std::set<std::size_t> const& given_up) {
        for (auto const& each : m_suppositions) {
            auto const price = given_up.count(each.constraint) > 0 ? 0.0 : 1.0;
            m_clp.setObjectiveCoefficient(each.first_amount, price);
            m_clp.setObjectiveCoefficient(each.first_amount + 1, price);
        }
        if (solve(m_clp) != Solution::optimal) return std::nullopt;
        std::set<std::size_t> conflict;
        if (m_clp.objectiveValue() <= TOLERANCE) return conflict;
        for (auto const& each : m_suppositions)
            if (given_up.count(each.constraint) == 0 && std::abs(m_clp.dualRowSolution()[each.row]) > TOLERANCE)
                conflict.insert(each.constraint);
        if (conflict.empty()) return std::nullopt;
        return conflict;
    }

private:
    struct SupposedRow {
        std::size_t constraint = 0;
        int row = 0;
        int first_amount = 0;  ///< Column; the next one is the amount in the other direction.
    };

    ClpSimplex m_clp;
    std::vector<SupposedRow> m_suppositions;
};

RevisionConflict::RevisionConflict(LinearSystem const& system) : m_programme(std::make_unique<Programme>(system)) {}

RevisionConflict::~RevisionConflict() = default;

std::optional<std::set<std::size_t>> RevisionConflict::find(std::set<std::size_t> const& given_up) {
    return m_programme->find(given_up);
}

}  // namespace cifra::attack

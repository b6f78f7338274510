#include "protect/determined_cells.hpp"

#include "base/random.hpp"

#include <gmpxx.h>
#include <map>
#include <set>

namespace cifra::protect {
namespace {

using Row = std::map<int, mpq_class>;

/// A row solved for one of its cells.
struct Pivot {
    int cell = 0;
    Row row;
};

/// Forward elimination: the shortest row first, solved for the cell that stands in the fewest rows.
class ForwardElimination {
public:
    ForwardElimination(SuppressionProblem const& problem, SuppressionPattern const& pattern) {
        for (auto const& equation : problem.equations) {
            Row row;
            for (auto const& [cell, coefficient] : equation.terms)
                if (pattern[static_cast<std::size_t>(cell)]) row.emplace(cell, coefficient);
            if (!row.empty()) m_rows.push_back(std::move(row));
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            m_waiting.emplace(m_rows[i].size(), i);
            for (auto const& term : m_rows[i]) m_rows_of[term.first].insert(i);
        }
    }

    std::vector<Pivot> run() {
        std::vector<Pivot> pivots;
        while (!m_waiting.empty()) {
            auto const i = m_waiting.begin()->second;
            m_waiting.erase(m_waiting.begin());
            if (m_rows[i].empty()) continue;
            auto const cell = rarest_cell(m_rows[i]);
            for (auto const& term : m_rows[i]) m_rows_of[term.first].erase(i);
            auto const others = m_rows_of[cell];
            for (auto const other : others) eliminate(other, i, cell);
            pivots.push_back({cell, std::move(m_rows[i])});
        }
        return pivots;
    }

private:
    int rarest_cell(Row const& row) {
        auto best = row.begin();
        for (auto term = row.begin(); term != row.end(); ++term)
            if (m_rows_of[term->first].size() < m_rows_of[best->first].size()) best = term;
        return best->first;
    }

    void eliminate(std::size_t other, std::size_t pivot, int cell) {
        auto& row = m_rows[other];
        m_waiting.erase({row.size(), other});
        mpq_class const factor = row.at(cell) / m_rows[pivot].at(cell);
        for (auto const& [index, coefficient] : m_rows[pivot]) {
            auto const place = row.try_emplace(index, 0).first;
            place->second -= factor * coefficient;
            if (place->second == 0) {
                row.erase(place);
                m_rows_of[index].erase(other);
            } else {
                m_rows_of[index].insert(other);
            }
        }
        m_waiting.emplace(row.size(), other);
    }

    std::vector<Row> m_rows;
    std::set<std::pair<std::size_t, std::size_t>> m_waiting;
    std::map<int, std::set<std::size_t>> m_rows_of;
};

/// A solution of the equations with right sides zero: free cells at random, the others follow, last pivot first.
std::vector<mpq_class> random_solution(std::vector<Pivot> const& pivots, std::size_t cells, base::Random& random) {
    std::vector<mpq_class> solution(cells);
    for (auto& value : solution) value = static_cast<long>(random.between(1, std::int64_t{1} << 31U));
    for (auto pivot = pivots.rbegin(); pivot != pivots.rend(); ++pivot) {
        mpq_class rest = 0;
        for (auto const& [cell, coefficient] : pivot->row)
            if (cell != pivot->cell) rest -= coefficient * solution[static_cast<std::size_t>(cell)];
        solution[static_cast<std::size_t>(pivot->cell)] = rest / pivot->row.at(pivot->cell);
    }
    return solution;
}

}  // namespace

std::vector<int> determined_cells(SuppressionProblem const& problem, SuppressionPattern const& pattern) {
    auto const pivots = ForwardElimination(problem, pattern).run();
    base::Random random(1);
    auto const first = random_solution(pivots, pattern.size(), random);
    auto const second = random_solution(pivots, pattern.size(), random);
    std::vector<int> determined;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i] && first[i] == 0 && second[i] == 0) determined.push_back(static_cast<int>(i));
    return determined;
}

}  // namespace cifra::protect

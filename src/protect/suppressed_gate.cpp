#include "protect/suppressed_gate.hpp"

#include "attack/bounds.hpp"
#include "attack/components.hpp"
#include "attack/solve_component.hpp"
#include "protect/reader_sums.hpp"

#include <fmt/format.h>

namespace cifra::protect {
namespace {

using restricted::CountedTable;

/// Withheld cells that hang together up to which exact elimination is quick.
constexpr std::size_t MOST_ELIMINATED = 2'000;

/// The table as its reader has it.
class ReaderTable {
public:
    ReaderTable(CountedTable const& table, std::vector<bool> const& withheld)
        : m_table(table), m_unknown(withheld.size(), -1) {
        for (std::size_t cell = 0; cell < withheld.size(); ++cell) {
            if (!withheld[cell]) continue;
            m_unknown[cell] = static_cast<int>(m_system.unknowns.size());
            attack::Unknown unknown;
            // Zeros are shown.
            unknown.lower = 1;
            unknown.target = true;
            unknown.key.indicator = std::to_string(cell);
            m_system.unknowns.push_back(std::move(unknown));
        }
        for (auto const& sum : attack::table_sums(table.sizes, reader_sums(table.sums))) add(sum);
    }

    attack::LinearSystem const& system() const { return m_system; }

private:
    /// whole - parts = 0, or >= 0.
    void add(attack::CellSum const& sum) {
        attack::Constraint constraint;
        constraint.relation =
            sum.relation == attack::SumRelation::equal ? attack::Relation::equal : attack::Relation::at_least;
        put(sum.whole, 1, constraint);
        for (auto const part : sum.parts) put(part, -1, constraint);
        if (!constraint.terms.empty()) m_system.constraints.push_back(std::move(constraint));
    }

    void put(std::size_t cell, int coefficient, attack::Constraint& constraint) const {
        if (m_unknown[cell] >= 0)
            constraint.terms[m_unknown[cell]] = coefficient;
        else
            constraint.constant -= coefficient * static_cast<long>(m_table.counts[cell]);
    }

    CountedTable const& m_table;
    std::vector<int> m_unknown;  ///< By cell.
    attack::LinearSystem m_system;
};

std::size_t recovered(attack::LinearSystem const& system) {
    std::size_t cells = 0;
    for (auto const& part : attack::components(system)) {
        if (part.unknowns.size() <= MOST_ELIMINATED) {
            cells += attack::solve_component(part).size();
            continue;
        }
        for (auto const& unknown : attack::tighten(part.unknowns, part.constraints))
            if (unknown.upper && *unknown.upper == unknown.lower) ++cells;
    }
    return cells;
}

}  // namespace

base::Result<void> check_suppressed(CountedTable const& table, std::vector<bool> const& withheld) {
    auto const cells = recovered(ReaderTable(table, withheld).system());
    if (cells == 0) return {};
    return base::fail(
        base::ErrorCode::disclosive,
        {fmt::format("withheld cells that follow from what would be shown: {}; nothing is written", cells),
         fmt::format("celdas retenidas que se deducen de lo que se mostraría: {}; no se escribe nada", cells)},
        {"take a hierarchy in the place of a column, or leave a dimension out",
         "use una jerarquía en lugar de una columna, o quite una dimensión"});
}

}  // namespace cifra::protect

#include "protect/suppressed_gate.hpp"

#include "attack/bounds.hpp"
#include "attack/components.hpp"
#include "attack/solve_component.hpp"
#include "protect/reader_sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

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

/// Places of the cells that a reader computes, in order.
std::set<std::size_t> recovered(attack::LinearSystem const& system) {
    std::set<std::size_t> places;
    auto const add = [&](programme::CellKey const& key) { places.insert(std::stoul(key.indicator)); };
    for (auto const& part : attack::components(system)) {
        if (part.unknowns.size() <= MOST_ELIMINATED) {
            for (auto const& found : attack::solve_component(part))
                add(part.unknowns[static_cast<std::size_t>(found.first)].key);
            continue;
        }
        for (auto const& unknown : attack::tighten(part.unknowns, part.constraints))
            if (unknown.upper && *unknown.upper == unknown.lower) add(unknown.key);
    }
    return places;
}

}  // namespace

base::Result<std::vector<std::size_t>> check_suppressed(CountedTable const& table, std::vector<bool> const& withheld,
                                                        std::int64_t threshold) {
    auto const places = recovered(ReaderTable(table, withheld).system());
    auto const small =
        std::count_if(places.begin(), places.end(), [&](std::size_t place) { return table.counts[place] < threshold; });
    if (small == 0) return std::vector<std::size_t>(places.begin(), places.end());
    return base::fail(
        base::ErrorCode::disclosive,
        {fmt::format("small counts that follow from what would be shown: {}; nothing is written", small),
         fmt::format("conteos pequeños que se deducen de lo que se mostraría: {}; no se escribe nada", small)},
        {"take a hierarchy in the place of a column, or leave a dimension out",
         "use una jerarquía en lugar de una columna, o quite una dimensión"});
}

}  // namespace cifra::protect

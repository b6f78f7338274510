#include "protect/suppress_counts.hpp"

#include "base/assert.hpp"
#include "protect/cell_network.hpp"
#include "protect/cell_system.hpp"
#include "protect/counted_system.hpp"
#include "protect/granted_needs.hpp"
#include "protect/large_table.hpp"
#include "protect/lower_ends.hpp"
#include "protect/secondary_suppression.hpp"
#include "protect/suppression_cost.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::protect {
namespace {

/// Cells up to which the search begins from several patterns.
constexpr std::size_t MOST_STARTS = 1'000;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// The least that readers think possible of each cell when everything is withheld: a total is at least what its parts
/// are.
std::vector<std::int64_t> lower_ends(SuppressionProblem const& problem) {
    std::vector<std::int64_t> lowest;
    for (auto const& cell : problem.cells) lowest.push_back(cell.lower);
    for (bool changed = true; changed;) {
        changed = false;
        for (auto const& equation : problem.equations) {
            std::int64_t parts = -equation.constant;
            int whole = -1;
            bool is_sum = true;
            for (auto const& [cell, coefficient] : equation.terms) {
                if (coefficient == 1)
                    parts += lowest[at(cell)];
                else
                    is_sum = is_sum && whole == -1;
                if (coefficient != 1) whole = cell;
            }
            if (!is_sum || whole == -1 || parts <= lowest[at(whole)]) continue;
            lowest[at(whole)] = parts;
            changed = true;
        }
    }
    return lowest;
}

/// Sets status, need and cost of the table's own cells.
void describe(CountedSystem& system, CountProtection const& protection) {
    for (auto const index : system.cells) {
        auto& cell = system.problem.cells[at(index)];
        cell.cost = suppression_cost(cell.value, protection.cost);
        cell.status = cell.value == 0                     ? SuppressionStatus::true_zero
                      : cell.value < protection.threshold ? SuppressionStatus::primary
                                                          : SuppressionStatus::safe;
        // Zeros are shown, so what is withheld is somebody.
        cell.lower = cell.value > 0 ? 1 : 0;
    }
    auto const lowest = lower_ends(system.problem);
    for (auto const index : system.cells) {
        auto& cell = system.problem.cells[at(index)];
        if (cell.status != SuppressionStatus::primary) continue;
        cell.need.below = cell.value - lowest[at(index)];
        cell.need.above = protection.threshold - 1 - cell.value;
        // Where the lower end stays up, the interval must have its width instead.
        if (lowest[at(index)] > 1) cell.need.sliding = protection.threshold - 2;
    }
}

base::Error not_protectable(std::size_t cells) {
    return {base::ErrorCode::disclosive,
            {fmt::format("small counts that no choice of cells protects: {}; nothing is written", cells),
             fmt::format("conteos pequeños que ninguna elección de celdas protege: {}; no se escribe nada", cells)},
            {"take hierarchies in the place of columns, or leave a dimension out",
             "use jerarquías en lugar de columnas, o quite una dimensión"},
            {},
            {}};
}

/// Cubes know tables of single values with one hierarchy a column only.
base::Error too_large(std::size_t cells, std::size_t most) {
    return {
        base::ErrorCode::usage,
        {fmt::format("this table makes {} numbers, and {} can be searched where a person may have several values or "
                     "a column has several hierarchies",
                     cells, most),
         fmt::format("esta tabla da {} números, y se pueden examinar {} cuando una persona puede tener varios valores "
                     "o una columna tiene varias jerarquías",
                     cells, most)},
        {"take hierarchies in the place of columns, leave a dimension out, or use --protect cell-key",
         "use jerarquías en lugar de columnas, quite una dimensión, o use --protect cell-key"},
        {},
        {}};
}

class CountSuppression {
public:
    CountSuppression(restricted::CountedTable const& table, CountProtection const& protection)
        : m_table(table), m_protection(protection) {
        m_result.withheld.assign(table.counts.size(), false);
    }

    base::Result<SuppressedCounts> run() {
        take(counted_system(m_table));
        auto const cells = m_system.problem.cells.size();
        if (cells <= m_protection.most_exact || cell_network(m_system.problem)) return exact();
        auto const everything = std::move(m_system.problem);
        take(counted_system(m_table, false));
        if (!m_system.shape) return base::fail(too_large(cells, m_protection.most_exact));
        return large(relations(everything));
    }

private:
    static constexpr std::size_t NOWHERE = static_cast<std::size_t>(-1);

    void take(CountedSystem system) {
        m_system = std::move(system);
        describe(m_system, m_protection);
        m_places.assign(m_system.problem.cells.size(), NOWHERE);
        for (std::size_t place = 0; place < m_system.cells.size(); ++place) m_places[at(m_system.cells[place])] = place;
    }

    base::Result<SuppressedCounts> exact() {
        std::size_t not_protected = 0;
        for (auto& part : parts_in_need(m_system.problem)) {
            set_granted_aside(part.problem, m_protection.threads);
            auto const asked = cells_with_needs(part.problem);
            relax_lower_ends(part.problem);
            ask_for_width(part.problem, asked);
            auto const result = suppress(part.problem, settings(part.problem));
            not_protected += result.not_protectable.size();
            m_result.lower_bound += result.lower_bound - cost_of(part.problem, first_pattern(part.problem));
            for (auto const& [cell, lower, upper] : result.audit.intervals)
                withhold(part.cells[at(cell)], {NOWHERE, false, true, lower, upper});
        }
        if (not_protected > 0) return base::fail(not_protectable(not_protected));
        return finish();
    }

    static std::vector<bool> cells_with_needs(SuppressionProblem const& problem) {
        std::vector<bool> asked;
        for (auto const& cell : problem.cells) asked.push_back(cell.need != ProtectionNeed{});
        return asked;
    }

    /// Where the lower end stays up, the interval must have its width instead. \param asked  cells that had a need
    void ask_for_width(SuppressionProblem& problem, std::vector<bool> const& asked) const {
        for (std::size_t i = 0; i < asked.size(); ++i) {
            auto& cell = problem.cells[i];
            if (asked[i] && cell.value - cell.need.below > 1) cell.need.sliding = m_protection.threshold - 2;
        }
    }

    SuppressionSettings settings(SuppressionProblem const& problem) const {
        SuppressionSettings settings;
        settings.seed = m_protection.seed;
        settings.threads = m_protection.threads;
        if (problem.cells.size() > MOST_STARTS) settings.starts = 1;
        settings.limits = limits_of_work(problem);
        return settings;
    }

    /// What readers know beyond the sums of the table, as it stands in the system that says everything.
    std::vector<KnownRelation> relations(SuppressionProblem const& everything) const {
        std::vector<KnownRelation> known;
        auto const cells = m_system.problem.cells.size();
        for (auto e = m_system.problem.equations.size(); e < everything.equations.size(); ++e) {
            KnownRelation relation{{}, true};
            for (auto const& term : everything.equations[e].terms) {
                bool const is_slack = at(term.cell) >= cells;
                if (is_slack)
                    relation.is_equal = false;
                else
                    relation.terms.push_back(term);
            }
            known.push_back(std::move(relation));
        }
        return known;
    }

    /// A part is no more than its whole: where the whole is shown or large, a number between the two is room enough for
    /// both, and cubes need know nothing but their cells' bounds.
    void keep_apart(KnownRelation const& relation) {
        if (relation.is_equal || relation.terms.size() != 2) return;
        auto const [whole, part] = relation.terms[0].coefficient > 0
                                       ? std::pair(relation.terms[0].cell, relation.terms[1].cell)
                                       : std::pair(relation.terms[1].cell, relation.terms[0].cell);
        auto& larger = m_system.problem.cells[at(whole)];
        auto& smaller = m_system.problem.cells[at(part)];
        if (larger.value < m_protection.threshold) return;
        auto const between = std::min(larger.value, smaller.value + m_protection.threshold - 1);
        smaller.upper = smaller.upper ? std::min(*smaller.upper, between) : between;
        larger.lower = std::max(larger.lower, between);
    }

    base::Result<SuppressedCounts> large(std::vector<KnownRelation> const& known) {
        for (auto const& relation : known) keep_apart(relation);
        auto const asked = cells_with_needs(m_system.problem);
        relax_lower_ends(m_system.problem, *m_system.shape);
        ask_for_width(m_system.problem, asked);
        auto const result = suppress_large_table(m_system.problem, *m_system.shape, m_protection.seed, known);
        if (!result.not_protected.empty()) return base::fail(not_protectable(result.not_protected.size()));
        m_result.search = result.method == LargeTableMethod::cubes ? CountSearch::cubes : CountSearch::top_down;
        m_result.lower_bound = result.lower_bound - cost_of(m_system.problem, first_pattern(m_system.problem));
        auto interval = result.within.begin();
        for (int cell = 0; cell < static_cast<int>(result.pattern.size()); ++cell) {
            if (!result.pattern[at(cell)]) continue;
            WithheldCount count;
            if (interval != result.within.end() && interval->cell == cell) {
                count = {NOWHERE, false, true, interval->lower, interval->upper};
                ++interval;
            }
            withhold(cell, count);
        }
        return finish();
    }

    /// Takes a cell over, unless it stands nowhere in the table.
    void withhold(int cell, WithheldCount count) {
        count.cell = m_places[at(cell)];
        if (count.cell == NOWHERE) return;
        auto const& problem_cell = m_system.problem.cells[at(cell)];
        count.small = problem_cell.status == SuppressionStatus::primary;
        m_result.withheld[count.cell] = true;
        m_result.counts.push_back(count);
        if (count.small) return;
        m_result.cost += problem_cell.cost;
        m_result.persons_withheld += problem_cell.value;
    }

    base::Result<SuppressedCounts> finish() {
        // Each small count has a need, so the part that holds it was searched.
        for (std::size_t place = 0; place < m_system.cells.size(); ++place)
            CIFRA_ASSERT(m_table.counts[place] == 0 || m_table.counts[place] >= m_protection.threshold ||
                         m_result.withheld[place]);
        auto const is_known = [](WithheldCount const& count) {
            return count.small && count.has_interval && count.upper && *count.upper == count.lower;
        };
        auto const known = std::count_if(m_result.counts.begin(), m_result.counts.end(), is_known);
        if (known > 0) return base::fail(not_protectable(static_cast<std::size_t>(known)));
        std::sort(m_result.counts.begin(), m_result.counts.end(),
                  [](WithheldCount const& a, WithheldCount const& b) { return a.cell < b.cell; });
        m_result.lower_bound = std::clamp(m_result.lower_bound, 0.0, m_result.cost);
        return std::move(m_result);
    }

    restricted::CountedTable const& m_table;
    CountProtection m_protection;
    CountedSystem m_system;
    std::vector<std::size_t> m_places;  ///< In the table, by cell of the problem.
    SuppressedCounts m_result;
};

}  // namespace

base::Result<SuppressedCounts> suppress_counts(restricted::CountedTable const& table,
                                               CountProtection const& protection) {
    CIFRA_ASSERT(protection.threshold >= 3);
    return CountSuppression(table, protection).run();
}

void show_again(SuppressedCounts& counts, restricted::CountedTable const& table, CountProtection const& protection,
                std::vector<std::size_t> const& cells) {
    for (auto const cell : cells) {
        CIFRA_ASSERT(table.counts[cell] >= protection.threshold && counts.withheld[cell]);
        counts.withheld[cell] = false;
        counts.cost -= suppression_cost(table.counts[cell], protection.cost);
        counts.persons_withheld -= table.counts[cell];
    }
    auto const is_shown = [&](WithheldCount const& count) { return !counts.withheld[count.cell]; };
    counts.counts.erase(std::remove_if(counts.counts.begin(), counts.counts.end(), is_shown), counts.counts.end());
    counts.lower_bound = std::min(counts.lower_bound, counts.cost);
}

}  // namespace cifra::protect

#include "protect/hierarchical_suppression.hpp"

#include "base/assert.hpp"
#include "base/random.hpp"
#include "protect/attacker.hpp"
#include "protect/greedy_suppression.hpp"
#include "protect/protection_requirement.hpp"
#include "protect/secondary_suppression.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>

namespace cifra::protect {
namespace {

constexpr double TOLERANCE = 1e-6;
/// Branches allowed to each table: most close at the root.
constexpr int BRANCHES_A_TABLE = 200;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// The codes of an axis that have children, each followed by them.
std::vector<std::vector<int>> families(Classification const& axis) {
    auto found = children_of(axis);
    for (std::size_t code = 0; code < found.size(); ++code)
        if (!found[code].empty()) found[code].insert(found[code].begin(), static_cast<int>(code));
    found.erase(std::remove_if(found.begin(), found.end(), [](auto const& family) { return family.empty(); }),
                found.end());
    return found;
}

int level_of(Classification const& axis, int code) {
    int level = 0;
    for (; axis.parents[at(code)] >= 0; code = axis.parents[at(code)]) ++level;
    return level;
}

/// \param chosen  a code and its children, along each axis
LevelTable table_of(TableShape const& shape, std::vector<std::vector<int>> const& chosen) {
    LevelTable table;
    for (std::size_t axis = 0; axis < chosen.size(); ++axis) {
        table.children.push_back(static_cast<int>(chosen[axis].size()) - 1);
        table.level += level_of(shape.axes[axis], chosen[axis].front());
    }
    each_combination(chosen, [&](std::vector<int> const& codes) { table.cells.push_back(shape.index(codes)); });
    return table;
}

std::vector<int> cells_of(std::vector<Requirement> const& requirements) {
    std::vector<int> cells;
    for (auto const& requirement : requirements)
        if (cells.empty() || cells.back() != requirement.cell) cells.push_back(requirement.cell);
    return cells;
}

/// Protects a table with levels, one table without after the other.
class TopDown {
public:
    TopDown(SuppressionProblem const& problem, TableShape const& shape, std::uint64_t seed);

    void run();
    /// Attacks all tables together, and suppresses what it takes besides. \returns Cells whose needs no pattern grants.
    std::vector<int> repair();
    /// After a repair that left none: how far each cell with a need moves in the whole system, as far as the need asks.
    std::vector<CellInterval> within() const;

    SuppressionPattern const& pattern() const { return m_pattern; }
    int tables() const { return static_cast<int>(m_tables.size()); }
    int repeated() const { return m_repeated; }
    int repaired() const { return m_repaired; }

private:
    enum class Shown { kept, may_change };

    void protect_table(std::size_t index);
    std::optional<SuppressionPattern> pattern_of(SuppressionProblem const& problem);
    SuppressionProblem problem_of(LevelTable const& table, Shown shown) const;
    SuppressionCell cell_of(int cell, Shown shown) const;
    void suppress_also(int cell, std::size_t index);
    void suppress_what_moves(std::vector<Requirement> const& requirements);

    SuppressionProblem const& m_problem;
    std::vector<LevelTable> m_tables;
    std::vector<std::vector<std::size_t>> m_tables_of;  ///< By cell.
    SuppressionPattern m_pattern;
    std::vector<bool> m_is_decided;  ///< By cell: stands in a table that has been protected.
    std::vector<bool> m_is_waiting;  ///< By table.
    ProtectionNeed m_largest_need;
    base::Random m_random;
    std::unique_ptr<Attacker> m_attacker;  ///< Of the whole.
    std::vector<Requirement> m_requirements;
    int m_repeated = 0;
    int m_repaired = 0;
};

TopDown::TopDown(SuppressionProblem const& problem, TableShape const& shape, std::uint64_t seed)
    : m_problem(problem),
      m_tables(level_tables(shape)),
      m_tables_of(problem.cells.size()),
      m_pattern(first_pattern(problem)),
      m_is_decided(problem.cells.size(), false),
      m_is_waiting(m_tables.size(), true),
      m_random(seed),
      m_attacker(make_attacker(problem)),
      m_requirements(requirements_of(problem)) {
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        for (auto const cell : m_tables[i].cells) m_tables_of[at(cell)].push_back(i);
    for (auto const& cell : problem.cells) {
        if (!is_always_suppressed(cell)) continue;
        m_largest_need.below = std::max(m_largest_need.below, cell.need.below);
        m_largest_need.above = std::max(m_largest_need.above, std::max(cell.need.above, cell.need.sliding));
    }
}

/// A cell as a table sees it: what was suppressed before is primary, and has to move as far as any need may ask.
SuppressionCell TopDown::cell_of(int index, Shown shown) const {
    auto cell = m_problem.cells[at(index)];
    if (m_pattern[at(index)] && is_choice(cell)) {
        cell.status = SuppressionStatus::primary;
        cell.need.below = std::min(m_largest_need.below, cell.value - cell.lower);
        cell.need.above = m_largest_need.above;
        if (cell.upper) cell.need.above = std::min(cell.need.above, *cell.upper - cell.value);
    } else if (!m_pattern[at(index)] && m_is_decided[at(index)] && shown == Shown::kept && is_choice(cell)) {
        cell.status = SuppressionStatus::forced_safe;
    }
    return cell;
}

SuppressionProblem TopDown::problem_of(LevelTable const& table, Shown shown) const {
    std::vector<std::int64_t> values;
    TableShape shape;
    for (auto const count : table.children) shape.axes.push_back(flat_classification(count));
    for (auto const cell : table.cells) values.push_back(m_problem.cells[at(cell)].value);
    SuppressionProblem problem;
    add_table(problem, shape, values);
    for (std::size_t i = 0; i < table.cells.size(); ++i) problem.cells[i] = cell_of(table.cells[i], shown);
    return problem;
}

void TopDown::suppress_also(int cell, std::size_t index) {
    m_pattern[at(cell)] = true;
    for (auto const other : m_tables_of[at(cell)]) {
        if (other == index || m_is_waiting[other]) continue;
        m_is_waiting[other] = true;
        ++m_repeated;
    }
}

/// The exact pattern for one table, or the best one after so many branches. \returns Nothing when it cannot protect.
std::optional<SuppressionPattern> TopDown::pattern_of(SuppressionProblem const& problem) {
    SuppressionSettings settings;
    settings.seed = static_cast<std::uint64_t>(m_random.between(1, 1'000'000'000));
    settings.starts = 2;
    settings.limits = {.time_s = std::numeric_limits<double>::infinity(), .nodes = BRANCHES_A_TABLE};
    auto result = suppress(problem, settings);
    if (result.not_protectable.empty()) return std::move(result.pattern);
    return std::nullopt;
}

/// Protects a table; cells that were shown above are suppressed only when nothing else does. What no pattern of this
/// table grants is left to the repair of the whole.
void TopDown::protect_table(std::size_t index) {
    auto const& table = m_tables[index];
    auto pattern = pattern_of(problem_of(table, Shown::kept));
    if (!pattern) pattern = pattern_of(problem_of(table, Shown::may_change));
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        auto const cell = table.cells[i];
        m_is_decided[at(cell)] = true;
        if (pattern && (*pattern)[i] && !m_pattern[at(cell)]) suppress_also(cell, index);
    }
}

/// Always the topmost table that waits: what is suppressed further up is known before anything below is decided.
void TopDown::run() {
    for (;;) {
        auto const next = std::find(m_is_waiting.begin(), m_is_waiting.end(), true);
        if (next == m_is_waiting.end()) return;
        *next = false;
        protect_table(static_cast<std::size_t>(next - m_is_waiting.begin()));
    }
}

std::vector<int> TopDown::repair() {
    auto const before = m_pattern;
    auto const missing = unmet(*m_attacker, m_requirements, m_pattern);
    if (!open_all(m_pattern, *m_attacker, missing, prices_of(m_problem, m_random)) &&
        !open_everything(m_problem, m_pattern, *m_attacker, missing))
        return cells_of(unmet(*m_attacker, missing, m_pattern));
    m_pattern = before;
    suppress_what_moves(missing);
    for (std::size_t i = 0; i < before.size(); ++i) m_repaired += m_pattern[i] && !before[i] ? 1 : 0;
    return {};
}

/// Of all that is open only what these requirements use.
void TopDown::suppress_what_moves(std::vector<Requirement> const& requirements) {
    for (auto const& requirement : requirements)
        for (auto const cell : judge(*m_attacker, requirement).used) m_pattern[at(cell)] = true;
    CIFRA_ASSERT(unmet(*m_attacker, requirements, m_pattern).empty());
}

std::vector<CellInterval> TopDown::within() const {
    std::vector<CellInterval> found;
    auto const far = [&](Requirement const& requirement, Direction direction) {
        // The attack has seen the cell go as far as a need in one direction asks.
        if (requirement.kind != NeedKind::sliding) return static_cast<std::int64_t>(requirement.amount);
        auto const reach = m_attacker->reach({requirement.cell, direction}, requirement.amount);
        return static_cast<std::int64_t>(std::floor(reach.distance + TOLERANCE));
    };
    for (auto const& requirement : m_requirements) {
        auto const value = m_problem.cells[at(requirement.cell)].value;
        if (found.empty() || found.back().cell != requirement.cell) found.push_back({requirement.cell, value, value});
        auto& interval = found.back();
        if (requirement.kind != NeedKind::above)
            interval.lower = std::min(interval.lower, value - far(requirement, Direction::down));
        if (requirement.kind != NeedKind::below)
            interval.upper = std::max(*interval.upper, value + far(requirement, Direction::up));
    }
    return found;
}

}  // namespace

std::vector<LevelTable> level_tables(TableShape const& shape) {
    std::vector<std::vector<std::vector<int>>> all;
    std::vector<std::vector<int>> places;
    for (auto const& axis : shape.axes) {
        all.push_back(families(axis));
        places.emplace_back(all.back().size());
        std::iota(places.back().begin(), places.back().end(), 0);
    }
    std::vector<LevelTable> tables;
    each_combination(places, [&](std::vector<int> const& place) {
        std::vector<std::vector<int>> chosen;
        for (std::size_t axis = 0; axis < place.size(); ++axis) chosen.push_back(all[axis][at(place[axis])]);
        tables.push_back(table_of(shape, chosen));
    });
    std::stable_sort(tables.begin(), tables.end(),
                     [](LevelTable const& a, LevelTable const& b) { return a.level < b.level; });
    return tables;
}

HierarchicalResult suppress_hierarchical(SuppressionProblem const& problem, TableShape const& shape, std::uint64_t seed,
                                         double dearest) {
    CIFRA_ASSERT(!first_fault(problem) && shape.size() == static_cast<int>(problem.cells.size()));
    // Of three classifications the tables without levels are no networks, which the exact search does not close.
    CIFRA_ASSERT(shape.axes.size() <= 2);
    TopDown search(problem, shape, seed);
    search.run();
    HierarchicalResult result;
    result.tables = search.tables();
    result.repeated = search.repeated();
    result.cost = cost_of(problem, search.pattern());
    if (result.cost >= dearest) return result;
    result.not_protected = search.repair();
    result.repaired = search.repaired();
    if (!result.not_protected.empty()) return result;
    result.cost = cost_of(problem, search.pattern());
    if (result.cost >= dearest) return result;
    result.pattern = search.pattern();
    result.within = search.within();
    return result;
}

}  // namespace cifra::protect

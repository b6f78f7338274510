#include "protect/table_problem.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace cifra::protect {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Strictness of a status, for cells that stand in several tables.
int strictness(SuppressionStatus status) {
    switch (status) {
        case SuppressionStatus::safe:
            return 0;
        case SuppressionStatus::true_zero:
            return 1;
        case SuppressionStatus::forced_safe:
            return 2;
        case SuppressionStatus::sticky:
            return 3;
        case SuppressionStatus::primary:
            return 4;
    }
    return 4;
}

void join(SuppressionCell& cell, SuppressionCell const& other) {
    CIFRA_ASSERT(cell.value == other.value);
    if (strictness(other.status) > strictness(cell.status)) cell.status = other.status;
    cell.cost = std::max(cell.cost, other.cost);
    cell.need = {std::max(cell.need.below, other.need.below), std::max(cell.need.above, other.need.above),
                 std::max(cell.need.sliding, other.need.sliding)};
    cell.lower = std::max(cell.lower, other.lower);
    if (other.upper) cell.upper = cell.upper ? std::min(*cell.upper, *other.upper) : *other.upper;
}

/// Terms of one cell added up; without those that cancel.
void gather(SuppressionEquation& equation) {
    std::map<int, int> coefficients;
    for (auto const& [cell, coefficient] : equation.terms) coefficients[cell] += coefficient;
    equation.terms.clear();
    for (auto const& [cell, coefficient] : coefficients)
        if (coefficient != 0) equation.terms.push_back({cell, coefficient});
}

/// Axes in the order in which their sums are written: those with levels first.
std::vector<std::size_t> sum_order(TableShape const& shape) {
    std::vector<std::size_t> order(shape.axes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_partition(order.begin(), order.end(), [&](std::size_t axis) { return has_levels(shape.axes[axis]); });
    return order;
}

/// The equations of the children of each code of one axis, for the combinations of codes of the others that are given.
void add_sums(SuppressionProblem& problem, TableShape const& shape, std::size_t axis,
              std::vector<std::vector<int>> lists, int first) {
    auto const children = children_of(shape.axes[axis]);
    auto& parents = lists[axis];
    parents.erase(std::remove_if(parents.begin(), parents.end(), [&](int code) { return children[at(code)].empty(); }),
                  parents.end());
    if (parents.empty()) return;
    each_combination(lists, [&](std::vector<int> codes) {
        SuppressionEquation equation;
        equation.terms.push_back({first + shape.index(codes), -1});
        auto const parent = codes[axis];
        for (auto const child : children[at(parent)]) {
            codes[axis] = child;
            equation.terms.push_back({first + shape.index(codes), 1});
        }
        problem.equations.push_back(std::move(equation));
    });
}

}  // namespace

Classification flat_classification(int categories) {
    CIFRA_ASSERT(categories >= 1);
    Classification axis;
    axis.parents.assign(at(categories) + 1, 0);
    axis.parents.front() = -1;
    return axis;
}

std::vector<std::vector<int>> children_of(Classification const& classification) {
    std::vector<std::vector<int>> children(classification.parents.size());
    for (std::size_t code = 1; code < classification.parents.size(); ++code)
        children[at(classification.parents[code])].push_back(static_cast<int>(code));
    return children;
}

bool has_levels(Classification const& classification) {
    auto const& parents = classification.parents;
    return std::any_of(parents.begin(), parents.end(), [](int parent) { return parent > 0; });
}

void each_combination(std::vector<std::vector<int>> const& lists,
                      std::function<void(std::vector<int> const&)> const& visit) {
    std::vector<std::size_t> places(lists.size(), 0);
    std::vector<int> chosen(lists.size());
    for (bool more = true; more;) {
        for (std::size_t i = 0; i < lists.size(); ++i) chosen[i] = lists[i][places[i]];
        visit(chosen);
        more = false;
        for (auto i = lists.size(); i-- > 0 && !more;) {
            more = ++places[i] < lists[i].size();
            if (!more) places[i] = 0;
        }
    }
}

std::vector<int> leaves(Classification const& classification) {
    auto const children = children_of(classification);
    std::vector<int> found;
    for (std::size_t code = 0; code < children.size(); ++code)
        if (children[code].empty()) found.push_back(static_cast<int>(code));
    return found;
}

int TableShape::size() const {
    int count = 1;
    for (auto const& axis : axes) count *= static_cast<int>(axis.parents.size());
    return count;
}

int TableShape::index(std::vector<int> const& codes) const {
    int place = 0;
    for (std::size_t i = 0; i < axes.size(); ++i) place = place * static_cast<int>(axes[i].parents.size()) + codes[i];
    return place;
}

std::vector<int> TableShape::codes(int index) const {
    std::vector<int> found(axes.size());
    for (auto i = axes.size(); i-- > 0;) {
        auto const count = static_cast<int>(axes[i].parents.size());
        found[i] = index % count;
        index /= count;
    }
    return found;
}

std::vector<std::int64_t> sum_up(TableShape const& shape, std::vector<std::int64_t> const& leaf_values) {
    std::vector<std::int64_t> values(at(shape.size()), 0);
    std::vector<std::vector<int>> lists;
    for (auto const& axis : shape.axes) lists.push_back(leaves(axis));
    std::size_t next = 0;
    each_combination(lists, [&](std::vector<int> const& codes) {
        CIFRA_ASSERT(next < leaf_values.size());
        values[at(shape.index(codes))] = leaf_values[next++];
    });
    CIFRA_ASSERT(next == leaf_values.size());
    // Along one axis after the other, children before their parents.
    int stride = 1;
    for (auto axis = shape.axes.size(); axis-- > 0;) {
        auto const& parents = shape.axes[axis].parents;
        auto const count = static_cast<int>(parents.size());
        for (int i = static_cast<int>(values.size()); i-- > 0;) {
            auto const code = i / stride % count;
            if (code > 0) values[at(i + (parents[at(code)] - code) * stride)] += values[at(i)];
        }
        stride *= count;
    }
    return values;
}

std::vector<int> add_table(SuppressionProblem& problem, TableShape const& shape,
                           std::vector<std::int64_t> const& values) {
    CIFRA_ASSERT(static_cast<int>(values.size()) == shape.size());
    auto const first = static_cast<int>(problem.cells.size());
    std::vector<int> cells(values.size());
    std::iota(cells.begin(), cells.end(), first);
    for (auto const value : values) problem.cells.push_back({.value = value});
    std::vector<std::vector<int>> lists;
    for (auto const& axis : shape.axes) {
        lists.emplace_back(axis.parents.size());
        std::iota(lists.back().begin(), lists.back().end(), 0);
    }
    // Sums of sums follow from the others: along the later axes leaves of the earlier ones are enough. What remains is
    // independent, and a network where one can be had.
    for (auto const axis : sum_order(shape)) {
        add_sums(problem, shape, axis, lists, first);
        lists[axis] = leaves(shape.axes[axis]);
    }
    return cells;
}

SuppressionProblem flat_table(std::vector<int> const& categories, std::vector<std::int64_t> const& leaf_values) {
    TableShape shape;
    for (auto const count : categories) shape.axes.push_back(flat_classification(count));
    SuppressionProblem problem;
    add_table(problem, shape, sum_up(shape, leaf_values));
    return problem;
}

void mark_small_counts(SuppressionProblem& problem, std::int64_t threshold) {
    for (auto& cell : problem.cells) {
        if (cell.status != SuppressionStatus::safe || cell.value >= threshold) continue;
        cell.status = cell.value == 0 ? SuppressionStatus::true_zero : SuppressionStatus::primary;
        if (cell.value > 0) cell.need = need_of_small_count(cell.value, threshold);
    }
}

void link(SuppressionProblem& problem, std::vector<SharedCell> const& shared) {
    std::vector<int> now(problem.cells.size());
    std::iota(now.begin(), now.end(), 0);
    auto const root = [&](int cell) {
        while (now[at(cell)] != cell) cell = now[at(cell)];
        return cell;
    };
    for (auto const& [first, second] : shared) {
        auto const kept = root(first);
        auto const left = root(second);
        if (kept == left) continue;
        join(problem.cells[at(kept)], problem.cells[at(left)]);
        now[at(left)] = kept;
        auto& behind = problem.cells[at(left)];
        behind = {.value = behind.value, .cost = 0, .status = SuppressionStatus::forced_safe};
    }
    for (auto& equation : problem.equations) {
        for (auto& term : equation.terms) term.cell = root(term.cell);
        gather(equation);
    }
    auto const says_nothing = [](SuppressionEquation const& equation) { return equation.terms.empty(); };
    problem.equations.erase(std::remove_if(problem.equations.begin(), problem.equations.end(), says_nothing),
                            problem.equations.end());
}

void bind_vintages(SuppressionProblem& problem, std::vector<Vintage> const& vintages) {
    std::vector<SharedCell> shared;
    for (auto const& vintage : vintages) {
        auto& earlier = problem.cells[at(vintage.earlier)];
        bool const shown = vintage.release == EarlierRelease::shown;
        earlier.status = shown ? SuppressionStatus::forced_safe : SuppressionStatus::sticky;
        if (shown) earlier.need = {};
        if (!vintage.now) continue;
        // What is public cannot be taken back: a primary cell that was shown before protects nobody any more.
        if (shown) {
            problem.cells[at(*vintage.now)].status = SuppressionStatus::forced_safe;
            problem.cells[at(*vintage.now)].need = {};
        }
        shared.push_back({*vintage.now, vintage.earlier});
    }
    link(problem, shared);
}

}  // namespace cifra::protect

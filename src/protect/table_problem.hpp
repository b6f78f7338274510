#pragma once

#include "protect/suppression_problem.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace cifra::protect {

/// A classification as a tree: what its codes sum up to. Code 0 is the total and has no parent.
struct Classification {
    std::vector<int> parents;  ///< Of each code; -1 for code 0. A parent stands before its children.
};

/// A total and its categories, without levels between them. \param categories  >= 1
Classification flat_classification(int categories);

/// The children of each code, in order.
std::vector<std::vector<int>> children_of(Classification const& classification);

/// True when a code besides the total has children.
bool has_levels(Classification const& classification);

/// Calls `visit` with each combination of one element of each list, the last running fastest.
/// \param lists  none of them empty
void each_combination(std::vector<std::vector<int>> const& lists,
                      std::function<void(std::vector<int> const&)> const& visit);

/// Codes that have no children, in order.
std::vector<int> leaves(Classification const& classification);

/// A table with all its margins: the product of classifications.
struct TableShape {
    std::vector<Classification> axes;

    /// Number of cells: product of the numbers of codes.
    int size() const;
    /// Place of a cell, the last axis running fastest. \param codes  one an axis
    int index(std::vector<int> const& codes) const;
    /// The codes of the cell at a place.
    std::vector<int> codes(int index) const;
};

/// Values of all cells of a table from those of its leaves.
/// \param leaf_values  by combination of leaves, the last axis running fastest
std::vector<std::int64_t> sum_up(TableShape const& shape, std::vector<std::int64_t> const& leaf_values);

/// Adds a table to a problem: its cells in the order of the shape, and, along each axis, an equation for each code that
/// has children: sum of the children - code = 0. Equations that follow from the others are left out.
/// \param values  of all cells, as sum_up returns them
/// \returns The cell that stands at each place of the table: the next free ones of the problem.
std::vector<int> add_table(SuppressionProblem& problem, TableShape const& shape,
                           std::vector<std::int64_t> const& values);

/// A k-way table with flat classifications and all margins. \param leaf_values  the last axis running fastest
SuppressionProblem flat_table(std::vector<int> const& categories, std::vector<std::int64_t> const& leaf_values);

/// Primary suppression by threshold, with the need that goes with it; zeros become true zeros.
void mark_small_counts(SuppressionProblem& problem, std::int64_t threshold);

/// Two cells of a problem that are the same number.
struct SharedCell {
    int first = 0;
    int second = 0;
};

/// Joins linked tables: each pair of cells becomes one cell, with the stricter status, the larger need, the larger cost
/// and the narrower bounds of the two. Equations speak of the joined cell; no other cell changes its number: the second
/// cell of a pair stays behind in no equation, shown at no cost.
void link(SuppressionProblem& problem, std::vector<SharedCell> const& shared);

/// What an earlier release said of a cell that has not been revised since.
enum class EarlierRelease {
    shown,       ///< Its value is public: it must stay shown.
    suppressed,  ///< It must stay suppressed.
};

/// A cell of an earlier release and the cell of now that it equals; nothing where the value was revised.
struct Vintage {
    int earlier = 0;
    std::optional<int> now;
    EarlierRelease release = EarlierRelease::shown;
};

/// Binds a problem to an earlier release whose tables have been added to it: what was shown is known, what was
/// suppressed stays suppressed, and a cell that was not revised is one unknown in both vintages.
void bind_vintages(SuppressionProblem& problem, std::vector<Vintage> const& vintages);

}  // namespace cifra::protect

#pragma once

#include "protect/table_problem.hpp"
#include "restricted/counted_table.hpp"

#include <optional>
#include <vector>

namespace cifra::protect {

/// What readers of a table of persons can write down about it, as a problem of suppression.
struct CountedSystem {
    SuppressionProblem problem;
    std::vector<int> cells;           ///< By place in the table. The problem has further cells, which nobody publishes.
    std::optional<TableShape> shape;  ///< Of the whole problem, where it is one table with all its margins.
};

/// Turns a table into a problem. Its own cells are safe, at no cost and without needs: the caller says more of them.
/// The others are hidden (sticky, without a need):
/// - *rest*: those of a total or group who stand in none of its parts. Readers do not know how many they are, unless
///   the parts are the whole in every cell.
/// - of values of which a person may have several only that each is a part of the whole is known, that together they
///   are not less where that is so in every cell, and that two such values of two columns overlap as far as they must.
/// Where parts are more than their whole, since persons have records that say different things, readers are taken to
/// know how many more (docs/methods/suppressed_table.md).
/// \param overlaps  whether a part that overlaps with others is kept from passing its whole; then there is no shape
///                  where any does
CountedSystem counted_system(restricted::CountedTable const& table, bool overlaps = true);

}  // namespace cifra::protect

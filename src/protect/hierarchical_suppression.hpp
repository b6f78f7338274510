#pragma once

#include "protect/interval_audit.hpp"
#include "protect/suppression_problem.hpp"
#include "protect/table_problem.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace cifra::protect {

/// A pattern for a table with levels, and how it came about.
struct HierarchicalResult {
    SuppressionPattern pattern;        ///< Empty: none is given.
    double cost = 0;                   ///< Of the pattern, or of what was given up as too dear.
    std::vector<int> not_protected;    ///< Cells that no pattern protects; then none is given.
    std::vector<CellInterval> within;  ///< Of each cell with a need: what an attacker in fractions cannot rule out.
    int tables = 0;                    ///< Tables without levels that the table falls into.
    int repeated = 0;                  ///< Of these, taken up again because a later one suppressed a cell they share.
    int repaired = 0;                  ///< Cells suppressed at last, because only all tables together gave a cell away.
};

/// Secondary suppression from the top down: a table with levels is many tables without, one for each choice of a code
/// with children along each classification. Each is protected by itself; what it suppresses the tables below must
/// protect too, and where they can only suppress a cell that was shown above, the tables above are taken up again. At
/// last the whole is attacked, and repaired where that succeeds (docs/methods/hitas.md).
///
/// Guarantee: every need is granted in the whole system, for fractions, by linear programmes or flows.
/// \param problem  exactly the cells and equations of the table, as add_table makes them \param shape  one or two
/// classifications \param seed  of orders and ties \param dearest  a pattern has to cost less; what does not is given
/// up before the whole is attacked \source de Wolf (2002), HiTaS: a heuristic approach to cell suppression in
/// hierarchical tables, LNCS 2316
HierarchicalResult suppress_hierarchical(SuppressionProblem const& problem, TableShape const& shape, std::uint64_t seed,
                                         double dearest = std::numeric_limits<double>::infinity());

/// The cells of each table without levels, top first: in the order of the table that flat classifications of as many
/// children make.
struct LevelTable {
    std::vector<int> children;  ///< Along each axis.
    std::vector<int> cells;
    int level = 0;  ///< Sum of the levels of its totals; 0: the top.
};
std::vector<LevelTable> level_tables(TableShape const& shape);

}  // namespace cifra::protect

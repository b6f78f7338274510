#pragma once

#include "base/result.hpp"
#include "tabulate/counted_column.hpp"

namespace cifra::tabulate {

/// One row or column heading of a table: a code of a counted column, or everyone.
struct TableEntry {
    std::string code;                 ///< As the output names it; `_T` for everyone.
    std::optional<std::size_t> axis;  ///< Position among the plan's counted columns; nothing for everyone.
    std::uint32_t value = 0;
};

/// A group among a dimension's entries, and those of its codes that stand there too, by position.
struct TableGroup {
    std::size_t dimension = 0;
    std::size_t group = 0;
    std::vector<std::size_t> codes;
};

/// A named table: its dimensions with their margins and hierarchies, and what must be counted for it.
struct TablePlan {
    std::vector<std::string> dimensions;
    std::vector<std::vector<TableEntry>> entries;  ///< By dimension: everyone, then groups, then codes.
    std::vector<TableGroup> groups;
    std::vector<CountedColumn> columns;
    int length = 1;  ///< Of the longest combination.
};

/// Reads "age*gender*exploitation": ids of columns and hierarchies of the schema. A column brings its hierarchies
/// along. \error usage  a name that the schema does not have (nearest suggested) or that is not counted, a column named
/// twice, none
///               or more than six dimensions
base::Result<TablePlan> plan_table(programme::RecordSchema const& schema, std::string const& specification);

}  // namespace cifra::tabulate

#pragma once

#include "tabulate/combination_cube.hpp"
#include "tabulate/table_plan.hpp"

namespace cifra::tabulate {

/// Goes through the cells of a table, the last dimension first.
class TableWalk {
public:
    /// \param plan  must outlive it
    explicit TableWalk(TablePlan const& plan) : m_plan(plan), m_chosen(plan.entries.size(), 0) {}

    /// Of the cell at which it stands: what a cube of the plan's columns holds.
    template <class Count>
    Count value(CountCube<Count> const& cube) const;
    /// Of that cell: codes, one a dimension.
    std::vector<std::string> codes() const;
    /// On to the next cell; false after the last.
    bool advance();

private:
    TablePlan const& m_plan;
    std::vector<std::size_t> m_chosen;  ///< By dimension: position of the entry.
};

}  // namespace cifra::tabulate

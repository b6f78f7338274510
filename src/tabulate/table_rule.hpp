#pragma once

#include "base/result.hpp"
#include "restricted/counted_table.hpp"
#include "tabulate/table_plan.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::tabulate {

/// How cells of a table are withheld (docs/methods/suppressed_table.md). Whoever protects makes it; counting only
/// applies it.
struct TableRule {
    std::string preface;  ///< Lines before the header, each with "#": what the table is.
    /// Which cells are withheld, by position. \error whatever keeps the table from being written
    std::function<base::Result<std::vector<bool>>(TablePlan const&, restricted::CountedTable const&)> withheld;
};

}  // namespace cifra::tabulate

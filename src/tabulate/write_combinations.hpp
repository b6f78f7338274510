#pragma once

#include "tabulate/byte_sink.hpp"
#include "tabulate/cell_rule.hpp"
#include "tabulate/combination_cube.hpp"
#include "tabulate/counted_column.hpp"
#include "tabulate/table_rule.hpp"

namespace cifra::tabulate {

/// How counts are shown.
struct OutputSettings {
    std::uint32_t threshold = 10;    ///< Smallest count that is shown, and what counts are rounded down to; at least 1.
    int threads = 1;                 ///< At least 1; the bytes do not depend on it.
    CellRule const* rule = nullptr;  ///< Shows cells by their keys, in place of the threshold.
    CombinationCube const* keys = nullptr;  ///< With a rule: the cells' keys.
    TableRule const* table_rule = nullptr;  ///< Of a table: withholds cells, in place of the threshold.
};

/// What was written.
struct Written {
    std::uint64_t rows = 0;
};

/// Writes every combination that at least `threshold` persons share as CSV: combination, count, rounded_down_to
/// (docs/methods/k_rounding.md). Sorted by length, then by the schema's order of columns, then of codes. A combination
/// names a column once, unless it is multi-valued. With a rule, every combination whose shown count is above 0, in the
/// same order; the counts must then fit 32 bits. \param columns  what the cube counts, in the schema's order
template <class Count>
base::Result<Written> write_combinations(CountCube<Count> const& cube, programme::RecordSchema const& schema,
                                         std::vector<CountedColumn> const& columns, OutputSettings const& settings,
                                         ByteSink const& sink);

}  // namespace cifra::tabulate

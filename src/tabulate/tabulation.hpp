#pragma once

#include "base/progress.hpp"
#include "tabulate/shown_combinations.hpp"
#include "tabulate/table_rule.hpp"

#include <optional>
#include <string>

namespace cifra::tabulate {

/// What to count, and how to show it.
struct TabulationSettings {
    int length = 3;                  ///< Longest combinations, in columns: 1 to 6.
    std::string table;               ///< "age*gender": this table in place of all combinations; empty: combinations.
    std::uint32_t threshold = 10;    ///< Smallest count that is shown, in persons.
    int threads = 1;                 ///< At least 1.
    std::size_t limit_bytes = 0;     ///< Of memory; 0: no limit.
    CellRule const* rule = nullptr;  ///< Gives cells keys and shows them by these, in place of k-rounding.
    TableRule const* table_rule = nullptr;  ///< Of a table: withholds cells and shows the others as they are.
    base::Progress progress = {};  ///< Of bytes read; counting and writing, which are quick beside it, are not told.
};

/// What was counted.
struct Tabulated {
    std::uint64_t records = 0;
    std::uint64_t persons = 0;
    std::uint64_t rows = 0;
    std::optional<ShownTable> shown;                ///< Of a table with a rule: what its readers have.
    std::optional<ShownCombinations> combinations;  ///< Likewise of combinations.
};

}  // namespace cifra::tabulate

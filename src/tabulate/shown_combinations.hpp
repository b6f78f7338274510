#pragma once

#include "tabulate/counted_column.hpp"
#include "tabulate/shown_table.hpp"

namespace cifra::tabulate {

/// A combination of codes and those that say more of some further columns, all by position.
struct CombinationSum {
    std::size_t whole = 0;
    std::vector<std::size_t> parts;
    SumKind kind = SumKind::each;
};

/// Everything that a reader of perturbed combinations has: what is shown, and how the combinations of longer sets of
/// columns add up to shorter ones. Of the true counts it holds only whether these sums are exact.
struct ShownCombinations {
    std::vector<std::uint32_t> shown;  ///< By place in the cube; 0 where a code is missing.
    std::vector<CombinationSum> sums;
};

/// The perturbed combinations of a cube. Sums over two further columns and more stand there where they are exact; over
/// one, always. \param counts, keys  cubes of these columns, of the same length
/// Cost: cells × 2^length, in time and memory.
ShownCombinations shown_combinations(CombinationCube const& counts, CombinationCube const& keys,
                                     std::vector<CountedColumn> const& columns, CellRule const& rule);

/// Whether a combination may not hold both columns: they are of one column of the schema that has one value.
bool exclude_each_other(CountedColumn const& first, CountedColumn const& second);

}  // namespace cifra::tabulate

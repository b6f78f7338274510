#pragma once

#include "protect/table_problem.hpp"
#include "restricted/counted_table.hpp"

#include <optional>
#include <vector>

namespace cifra::protect {

/// A dimension of a counted table, or a view of it, as a classification.
struct DimensionTree {
    Classification axis;
    std::vector<std::optional<std::size_t>> entries;  ///< By code: the entry; nothing for a rest, which nobody sees.
    /// What readers suppose of everyone and all codes, past the groups; nothing where there are none.
    std::optional<restricted::SumKind> codes_in_all = std::nullopt;
};

/// True for a dimension of values of which persons have several: its entries are in no tree. Where nobody has two, it
/// is like any other.
bool is_of_several(std::vector<restricted::EntrySum> const& sums);

/// The trees of one dimension that is not of several values: everyone, groups, codes; one for each hierarchy that the
/// table shows. A code with parts has a rest where they fall short of it in any cell.
std::vector<DimensionTree> dimension_trees(restricted::CountedTable const& table, std::size_t dimension);

/// Steps from a cell to the next entry of each dimension, in the table's counts.
std::vector<std::size_t> strides_of(restricted::CountedTable const& table);

}  // namespace cifra::protect

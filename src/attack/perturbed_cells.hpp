#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cifra::attack {

/// What is published about perturbed counts.
struct PerturbationTerms {
    int deviation = 0;      ///< A count lies so far from the true one at most.
    int smallest_gone = 0;  ///< None from 1 to this is shown.
    double variance = 0;    ///< Of the deviations, at most.
};

/// How a cell compares with the sum of others.
enum class SumRelation { equal, at_least };

/// A cell that holds others, all by position.
struct CellSum {
    std::size_t whole = 0;
    std::vector<std::size_t> parts;
    SumRelation relation = SumRelation::equal;
};

/// Perturbed counts as a reader has them, and what he knows of how their true counts add up.
struct PerturbedCells {
    PerturbationTerms terms;
    std::vector<std::uint32_t> shown;  ///< A cell that is not listed is shown as 0.
    std::vector<CellSum> sums;
};

/// An entry of a dimension that holds others of it, by position.
struct EntrySum {
    std::size_t dimension = 0;
    CellSum entries;
};

/// The sums of entries, in every cell of a table. Cells are numbered with the last dimension first.
/// \param sizes  entries, by dimension
std::vector<CellSum> table_sums(std::vector<std::size_t> const& sizes, std::vector<EntrySum> const& entries);

}  // namespace cifra::attack

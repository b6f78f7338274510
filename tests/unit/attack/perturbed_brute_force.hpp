#pragma once

#include "attack/count_bounds.hpp"
#include "base/random.hpp"

namespace cifra::attack {

/// A small two-way table with margins, its true counts and what is shown of them.
struct SmallTable {
    std::vector<std::size_t> sizes;   ///< Entries of both dimensions, everyone first.
    std::vector<std::int64_t> truth;  ///< The second dimension first.
    PerturbedCells cells;
};

/// Rows and columns without their margins.
SmallTable random_table(base::Random& random, std::size_t rows, std::size_t columns, PerturbationTerms const& terms);

/// For each cell the smallest and the largest count in any true counts that fit: all of them are tried.
std::vector<CountBounds> every_fit(SmallTable const& table);

/// The same of any few cells and sums.
std::vector<CountBounds> every_fit(PerturbedCells const& cells);

/// A whole, two or three parts, and some persons who have none of them.
SmallTable random_whole(base::Random& random, PerturbationTerms const& terms);

}  // namespace cifra::attack
